/** The fields of a record that say something. */
export const lines = (...fields: (string | null | undefined)[]): string[] => fields.filter((field): field is string => field !== null && field !== undefined && field !== '')

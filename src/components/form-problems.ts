import type { FieldProblem } from './error-summary.tsx'

/** Fields whose text cannot be read, such as a date: their value stayed what it was, so no check of values finds them. */
export function unreadableFields(form: HTMLFormElement): FieldProblem[] {
  return [...form.elements]
    .filter((field) => field instanceof HTMLInputElement && field.validity.customError)
    .map((field) => ({ fieldId: field.id, message: (field as HTMLInputElement).validationMessage }))
}

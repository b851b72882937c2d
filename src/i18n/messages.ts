/** The same keys with any text: English is typed against Thai, so that a missing sentence does not compile. */
export type Messages<T> = { [K in keyof T]: T[K] extends string ? string : Messages<T[K]> }

/** Numbers of the duties of s.21, each with its short name in the words of the page. */
export const DUTIES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

/** What shows the parts of a project, besides their own noun. */
export const SHOWN_BY = ['projects', 'partners'] as const

/** Bounds on what comes in, far above any council's list (300 members) and below what could stall an office PC. */
export const MAX_FILE_BYTES = 40 * 1024 * 1024
/** All parts of a workbook together, unpacked: a zip bomb stops here. Ten thousand members take about 10 MB. */
export const MAX_UNPACKED_BYTES = 120 * 1024 * 1024
export const MAX_ROWS = 100_000
export const MAX_COLUMNS = 2_000
export const MAX_SHEETS = 300
/** Cells together, with the empty ones between: what a table takes in memory. */
export const MAX_CELLS = 6_000_000
/** Excel's own limit; more in one cell of a CSV is a quote that was not closed. */
export const MAX_CELL_LETTERS = 32_767

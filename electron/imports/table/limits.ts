/** Bounds on what comes in, far above any council's list (300 members) and below what could stall an office PC. */
export const MAX_FILE_BYTES = 40 * 1024 * 1024
/** All parts of a workbook together, unpacked: a zip bomb stops here. */
export const MAX_UNPACKED_BYTES = 400 * 1024 * 1024
export const MAX_ROWS = 200_000
export const MAX_COLUMNS = 2_000
export const MAX_SHEETS = 300

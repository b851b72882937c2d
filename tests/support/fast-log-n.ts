/** A work factor that costs nothing: how slow guessing is, is not what these tests are about. */
export const FAST_LOG_N = 4

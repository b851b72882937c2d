/** The two channels of the desktop door: calls in, events out. */
export const CALL_CHANNEL = 'samut:call'
export const EVENT_CHANNEL = 'samut:event'

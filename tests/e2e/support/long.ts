/** What a slow PC takes a while for: keys made from a passphrase, a council opened, a document printed. */
export const LONG = { timeout: 120_000 }

/** Opens every sample council: its people are invented, so its page shows it. Apart from the contract, whose shapes the first page does not need. */
export const SAMPLE_PASSPHRASE = 'sample-council'

/** National IDs for the rules; written in contract/text because forms check the same digits as they are typed. */
export * from '../contract/text/national-id.ts'

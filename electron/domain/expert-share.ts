/** The experts' share for the rules; written in contract/text because the member form shows the sum as it is typed. */
export * from '../contract/text/expert-share.ts'

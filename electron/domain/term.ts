/** Terms for the rules; written in contract/text because the member form shows the due end as it is typed. */
export * from '../contract/text/term.ts'

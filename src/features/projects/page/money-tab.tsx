import { Funding } from '../funding.tsx'
import type { TabProps } from '../project-page.tsx'

/** Where the money comes from and what came in. */
export function MoneyTab(props: TabProps) {
  return <Funding {...props} />
}

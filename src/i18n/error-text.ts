import { asApiError } from '../api/api-error.ts'
import { i18n } from './index.ts'

/** A failure in the page's language: what happened; then whether the data is safe and the one next step. */
export function errorText(error: unknown): { what: string; then: string } {
  const { code, details } = asApiError(error)
  const facts = { replace: details }
  return {
    what: i18n.t(`errors:${code}.what`, facts),
    then: `${i18n.t(`errors:${code}.safe`, facts)} ${i18n.t(`errors:${code}.next`, facts)}`,
  }
}

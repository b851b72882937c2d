import { useTranslation } from 'react-i18next'
import type { Resolution } from '../../../electron/contract/meetings.ts'

/** The text behind its verb: written with the verb in front, it is not said twice (as on paper). */
export function textAfterVerb(text: string, verb: string): string {
  const trimmed = text.trim()
  return trimmed.startsWith(verb) ? trimmed.slice(verb.length).trim() : trimmed
}

/** "เห็นชอบ ให้ซ่อมฝาย": the verb stands out. */
export function ResolutionWords({ resolution: { verb, text } }: { resolution: Pick<Resolution, 'verb' | 'text'> }) {
  const { t } = useTranslation('meetings')
  const word = t(`verb.${verb}`)
  return (
    <>
      <strong>{word}</strong> {textAfterVerb(text, word)}
    </>
  )
}

import { useTranslation } from 'react-i18next'
import { useQueryCall } from '../../api/hooks.ts'
import { MANY, type Answers } from './answers.ts'

/** The usual name of a council of this area and kind, in Thai; empty while the area is not known. */
export function useSuggestedName({ amphoeCode, tambonCode, kind }: Answers): string {
  const { i18n } = useTranslation('setup')
  const { data = [] } = useQueryCall('geography.areas', { parent: amphoeCode ?? '' }, { enabled: amphoeCode !== null })
  if (tambonCode === null || tambonCode === MANY) return ''
  const area = data.find(({ code }) => code === tambonCode)?.name
  // A council's name is Thai whatever the page's language: it is printed on its papers.
  return area === undefined ? '' : i18n.getFixedT('th', 'setup')(`council.suggested.${kind}`, { area })
}

import { useTranslation } from 'react-i18next'
import type { FundingLine } from '../../../../electron/contract/project-money.ts'

const BUDDHIST = 543

/** A source of money in words: "อปท. ปีงบประมาณ 2569". */
export function useSourceName(): (funding: Pick<FundingLine, 'source' | 'fiscalYear'>) => string {
  const { t } = useTranslation(['projectMoney', 'projects'])
  return ({ source, fiscalYear }) => t('sources.named', { source: t(`projects:funding.sources.${source}`), year: fiscalYear + BUDDHIST })
}

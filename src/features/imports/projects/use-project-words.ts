import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MoneyLine } from '../../../../electron/contract/project-import.ts'
import { numberYear, useFormat } from '../../../i18n/format.ts'
import { useDeskWords } from '../use-desk-words.ts'
import type { Ask } from './project-desk.ts'

const ANY = '…'
/** Fields of a row's record, by the words of the column they come from. */
const COLUMN = { totalSatang: 'total', wordsSatang: 'totalInWords' } as const

export interface ProjectWords {
  field(name: string): string
  ask(ask: Ask): string
  /** A kind of doubt, whatever the cell says. */
  kind(ask: Ask): string
  /** "อบจ. 100,000 บาท ปีงบประมาณ 2568" */
  money(line: Pick<MoneyLine, 'source' | 'fiscalYear' | 'promisedSatang'>): string
}

/** The desk's facts about projects in the page's language. */
export function useProjectWords(): ProjectWords {
  const { t } = useTranslation('imports')
  const { t: tp } = useTranslation('projects')
  const format = useFormat()
  const words = useDeskWords()
  return useMemo(() => {
    const field = (name: string): string => (name === 'title' ? t('project.titleColumn') : words.field(COLUMN[name as keyof typeof COLUMN] ?? name))
    const money: ProjectWords['money'] = ({ source, fiscalYear, promisedSatang }) =>
      t('project.money', { source: tp(`funding.sources.${source}`), amount: format.baht(promisedSatang), year: numberYear(fiscalYear) })
    return {
      field,
      money,
      ask: (ask) => {
        switch (ask.kind) {
          case 'flag':
            return words.flag(ask.flag)
          case 'same_project':
            return t('project.same', { title: ask.here.title, money: ask.fresh.map(money).join(', ') })
          case 'twice':
            return t('project.twice', { row: ask.row })
        }
      },
      kind: (ask) => {
        if (ask.kind === 'same_project') return t('project.same', { title: ANY, money: ANY })
        if (ask.kind === 'twice') return t('project.twice', { row: ANY })
        const { field: name, code } = ask.flag
        const any = { raw: ANY, suggest: ANY, row: ANY, age: ANY, name: ANY, date: ANY }
        return name === '*' ? t(`flags.${code}`, any) : `${field(name)}: ${t(`flags.${code}`, any)}`
      },
    }
  }, [t, tp, format, words])
}

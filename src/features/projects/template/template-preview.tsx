import { Checkbox, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { leavable, type Leavable, type ProjectTemplate } from '../../../../electron/contract/templates.ts'
import { useFormat } from '../../../i18n/format.ts'
import { DUTIES } from '../../meetings/duties.ts'
import styles from '../projects.module.css'

interface Props {
  template: ProjectTemplate
  /** Where parts may be left out: those that are, and what changes it. */
  choice?: { leaveOut: readonly Leavable[]; onChange(leaveOut: Leavable[]): void }
}

const isLeavable = (part: string): part is Leavable => leavable.options.some((one) => one === part)

/** Exactly what the file holds, part by part. */
export function TemplatePreview({ template, choice }: Props) {
  const { t } = useTranslation('templates')
  const lines = useTemplateLines(template)
  const toggle = (part: Leavable, stays: boolean): void => choice?.onChange(stays ? [...choice.leaveOut, part] : choice.leaveOut.filter((one) => one !== part))
  return (
    <dl className={styles.facts}>
      {lines.map(([part, texts]) => {
        const out = isLeavable(part) && (choice?.leaveOut.includes(part) ?? false)
        const name = t(`part.${part}`)
        return (
          <div key={part}>
            <dt>
              {choice && isLeavable(part) && texts.length > 0 ? (
                <Checkbox label={name} aria-label={t('export.include', { part: name })} checked={!out} onChange={(event) => toggle(part, !event.currentTarget.checked)} />
              ) : (
                name
              )}
            </dt>
            <dd>
              {out || texts.length === 0 ? <Text span c="dimmed">{t(out ? 'leftOut' : 'nothing')}</Text> : texts.map((text, at) => <div key={at}>{text}</div>)}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

type Part = Leavable | 'title' | 'words' | 'issues' | 'goals' | 'duties'

/** Every part in words, in the order of the page. */
function useTemplateLines(template: ProjectTemplate): [Part, string[]][] {
  const { t } = useTranslation(['templates', 'projects', 'projectPeople', 'meetings'])
  const format = useFormat()
  const filled = (...texts: string[]) => texts.filter((text) => text !== '')
  /** The first day of a project is its day 1. */
  const when = (from: number | null, to: number | null) =>
    from === null ? '' : ` (${to === null || to === from ? t('day', { from: from + 1 }) : t('days', { from: from + 1, to: to + 1 })})`
  return [
    ['title', [template.title]],
    ['words', filled(template.kind, template.ladder)],
    ['issues', template.issues],
    ['goals', template.goals],
    ['duties', DUTIES.filter((number) => template.duties.includes(number)).map((number) => `(${number}) ${t(`meetings:duty.d${number}`)}`)],
    ['background', filled(template.background)],
    ['objectives', filled(template.objectives)],
    ['lessons', filled(template.lessons)],
    ['activities', template.activities.map(({ title, dayFrom, dayTo }) => title + when(dayFrom, dayTo))],
    ['indicators', template.indicators.map(({ name, unit, target }) => (target === null ? name : t('target', { name, unit, target: format.number(target) })))],
    ['beneficiaries', template.beneficiaries],
    ['partners', template.partners.map(({ name, kind, role }) => `${filled(name, role).join(': ')} (${t(`projectPeople:partners.kinds.${kind}`)})`)],
    ['budget', template.budget.map(({ source, satang }) => t('amount', { source: t(`projects:funding.sources.${source}`), amount: format.baht(satang) }))],
  ]
}

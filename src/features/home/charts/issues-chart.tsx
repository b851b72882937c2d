import { useTranslation } from 'react-i18next'
import type { HomeCharts } from '../../../../electron/contract/home.ts'
import { stage } from '../../../../electron/contract/projects.ts'
import { Bars, Legend } from './bars.tsx'
import { ChartPart } from './chart-part.tsx'

type Issue = HomeCharts['issues'][number]

const countOf = ({ stages }: Issue): number => stages.reduce((sum, { count }) => sum + count, 0)

/** How many projects serve each issue, by stage. */
export function IssuesChart({ issues }: { issues: readonly Issue[] }) {
  const { t } = useTranslation(['home', 'projects'])
  const nameOf = ({ position, name }: Issue) => (position === null ? t('charts.issues.none') : name || t('projects:issueUnnamed', { position }))
  const most = Math.max(1, ...issues.map(countOf))
  const shown = stage.options.flatMap((one, series) => (issues.some(({ stages }) => stages.some((row) => row.stage === one)) ? [{ stage: one, series, name: t(`projects:stage.${one}`) }] : []))
  return (
    <ChartPart
      title={t('charts.issues.title')}
      note={t('charts.issues.note')}
      columns={[t('charts.issues.issue'), ...shown.map(({ name }) => name), t('charts.issues.all')]}
      rows={issues.map((issue) => [nameOf(issue), ...shown.map((one) => issue.stages.find((row) => row.stage === one.stage)?.count ?? 0), countOf(issue)])}
    >
      <Bars
        rows={issues.map((issue) => ({
          key: String(issue.position),
          label: nameOf(issue),
          parts: issue.stages.map((row) => ({ series: stage.options.indexOf(row.stage), share: row.count / most })),
          note: issue.stages.map((row) => `${t(`projects:stage.${row.stage}`)} ${row.count}`).join(' · '),
        }))}
      />
      <Legend series={shown} />
    </ChartPart>
  )
}

import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { rejections } from '../../../../electron/contract/import-rules.ts'
import type { ProjectRecord } from '../../../../electron/contract/imports.ts'
import { DoubtLine, RowActions } from '../answer-parts.tsx'
import styles from '../imports.module.css'
import { canFixProject, FixProjectField } from './fix-project-field.tsx'
import { codeOf, confirmAsk, UNDECIDED, type Ask, type Decision, type Judged } from './project-desk.ts'
import type { ProjectDesk } from './use-project-desk.ts'
import { useProjectWords } from './use-project-words.ts'

interface Props {
  one: Judged
  decide(change: (now: Decision) => Decision): void
}

/** What is doubtful about a project's row, each doubt with its answer, and what the one on record would get. */
export function ProjectAnswers({ one, desk }: { one: Judged; desk: Pick<ProjectDesk, 'decide'> }) {
  const { t } = useTranslation('imports')
  const words = useProjectWords()
  const { row, decision, outcome, asks, here } = one
  const decide: Props['decide'] = (change) => desk.decide(row.key, change)
  const out = outcome === 'left_out'
  const flags = asks.filter(({ kind }) => kind === 'flag')
  const doubts: Ask[] = outcome === 'rejected' ? rejections(row).map(({ flag }) => ({ kind: 'flag', flag })) : asks
  // The sum follows from the sources: they are put right together.
  const fixed = Object.keys(decision.fixes).filter((field) => field !== 'totalSatang' && canFixProject(field) && !doubts.some((ask) => ask.kind === 'flag' && ask.flag.field === field))
  return (
    <Stack gap="xs">
      {doubts.map((ask, at) => (
        <Doubt key={`${codeOf(ask)} ${String(at)}`} ask={ask} one={one} decide={decide} />
      ))}
      {!out && fixed.map((field) => <Fix key={field} field={field} one={one} decide={decide} />)}
      {here !== null && !out && (outcome === 'update' || outcome === 'unchanged') && (
        <Text size="sm">
          {outcome === 'update' ? t('project.adds', { money: one.money.map(words.money).join(', ') }) : t('project.isHere')}{' '}
          <Anchor component={Link} to={`/projects/${here.id}`}>
            {t('project.open', { title: here.title })}
          </Anchor>
        </Text>
      )}
      <RowActions
        outcome={outcome}
        decision={decision}
        undecided={UNDECIDED}
        open={asks.length}
        flags={flags.length}
        onConfirm={() => decide((now) => flags.reduce<Decision>(confirmAsk, now))}
        decide={decide}
      />
    </Stack>
  )
}

function Fix({ field, one: { row, record }, decide }: Props & { field: string }) {
  const fix = (change: ProjectRecord) => decide((now) => ({ ...now, fixes: { ...now.fixes, ...change } }))
  return (
    <div className={styles.fix}>
      <FixProjectField row={row} field={field} record={record} onFix={fix} />
    </div>
  )
}

function Doubt({ ask, one, decide }: Props & { ask: Ask }) {
  const { t } = useTranslation('imports')
  const words = useProjectWords()
  const field = ask.kind === 'flag' ? ask.flag.field : null
  return (
    <DoubtLine field={field !== null && field !== '*' ? words.field(field) : null} text={words.ask(ask)}>
      {field !== null && canFixProject(field) && <Fix field={field} one={one} decide={decide} />}
      {ask.kind !== 'flag' && (
        <Group gap="xs" className={styles.fix}>
          <Button size="compact-md" mih="2.25rem" variant="light" onClick={() => decide((now) => confirmAsk(now, ask))}>
            {t(ask.kind === 'twice' ? 'project.leaveThis' : 'project.isSame')}
          </Button>
          <Button size="compact-md" mih="2.25rem" variant="light" onClick={() => decide((now) => ({ ...now, same: false }))}>
            {t('project.isAnother')}
          </Button>
        </Group>
      )}
    </DoubtLine>
  )
}

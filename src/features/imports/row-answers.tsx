import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { rejections } from '../../../electron/contract/import-rules.ts'
import { fullName } from '../../../electron/contract/text/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { DoubtLine, RowActions } from './answer-parts.tsx'
import { codeOf, confirmAsk, UNDECIDED, type Ask, type Judged } from './desk.ts'
import { canFix, FixField } from './fix-field.tsx'
import styles from './imports.module.css'
import type { Desk } from './use-desk.ts'
import { useDeskWords } from './use-desk-words.ts'

interface Props {
  one: Judged
  desk: Pick<Desk, 'decide' | 'fix'>
}

/** What is doubtful about a row, each doubt with the field to put right; what changes for somebody on record; the row's answers. */
export function RowAnswers({ one, desk }: Props) {
  const { row, decision, outcome, asks } = one
  const out = outcome === 'left_out'
  const decide = (change: Parameters<Desk['decide']>[1]) => desk.decide(row.key, change)
  const flags = asks.flatMap((ask) => (ask.kind === 'flag' ? [ask] : []))
  return (
    <Stack gap="xs">
      {outcome === 'rejected' ? <Rejected one={one} desk={desk} /> : <Doubts one={one} desk={desk} />}
      {one.same && !out && <Updates one={one} desk={desk} />}
      <RowActions
        outcome={outcome}
        decision={decision}
        undecided={UNDECIDED}
        open={asks.length}
        flags={flags.length}
        onConfirm={() => decide((now) => flags.reduce<typeof now>(confirmAsk, now))}
        decide={decide}
      />
    </Stack>
  )
}

function Rejected({ one, desk }: Props) {
  return rejections(one.row).map(({ flag, canBeRighted }) => (
    <Doubt key={`${flag.field} ${flag.code}`} ask={{ kind: 'flag', flag }} one={one} desk={desk} withField={canBeRighted} />
  ))
}

/** Open doubts, and the fields that were put right: they stay to be looked over. */
function Doubts({ one, desk }: Props) {
  const { asks, row, decision } = one
  const fixed = Object.keys(decision.fixes).filter((field) => canFix(field) && !asks.some((ask) => ask.kind === 'flag' && ask.flag.field === field))
  const seen = new Set<string>()
  return (
    <>
      {asks.map((ask) => {
        // Two doubts about one field share its input.
        const field = ask.kind === 'flag' ? ask.flag.field : ask.kind
        const first = !seen.has(field)
        seen.add(field)
        return <Doubt key={`${field} ${codeOf(ask)}`} ask={ask} one={one} desk={desk} withField={first} />
      })}
      {one.outcome !== 'left_out' && fixed.map((field) => (
        <div key={field} className={styles.fix}>
          <FixField row={String(row.row)} field={field} record={one.record} onFix={(change) => desk.fix(one, change)} />
        </div>
      ))}
    </>
  )
}

function Doubt({ ask, one, desk, withField = true }: Props & { ask: Ask; withField?: boolean }) {
  const { t } = useTranslation('imports')
  const words = useDeskWords()
  const { row, record } = one
  const decide = (change: Parameters<Desk['decide']>[1]) => desk.decide(row.key, change)
  const field = ask.kind === 'flag' ? ask.flag.field : null
  return (
    <DoubtLine field={field !== null && field !== '*' ? words.field(field) : null} text={words.ask(ask)}>
      {field !== null && withField && canFix(field) && (
        <div className={styles.fix}>
          <FixField row={String(row.row)} field={field} record={record} onFix={(change) => desk.fix(one, change)} />
        </div>
      )}
      {ask.kind === 'same_person' && (
        <Group gap="xs" className={styles.fix}>
          <Button size="compact-md" mih="2.25rem" variant="light" onClick={() => decide((now) => ({ ...now, same: true }))}>
            {t('act.same')}
          </Button>
          {ask.here.by === 'name' ? (
            <Button size="compact-md" mih="2.25rem" variant="light" onClick={() => decide((now) => ({ ...now, same: false }))}>
              {t('act.another')}
            </Button>
          ) : (
            <FixField row={String(row.row)} field="nationalId" record={record} onFix={(change) => desk.fix(one, change)} />
          )}
        </Group>
      )}
      {ask.kind === 'new_term' && (
        <Group gap="xs" className={styles.fix}>
          <Button size="compact-md" mih="2.25rem" variant="light" onClick={() => decide((now) => ({ ...now, newTerm: true }))}>
            {t('act.newTerm')}
          </Button>
          <Button size="compact-md" mih="2.25rem" variant="light" onClick={() => decide((now) => ({ ...now, newTerm: false }))}>
            {t('act.keepTerm')}
          </Button>
        </Group>
      )}
      {(ask.kind === 'seat_taken' || ask.kind === 'seat_twice') && (
        <div className={styles.fix}>
          <FixField row={String(row.row)} field="post" record={record} onFix={(change) => desk.fix(one, change)} />
        </div>
      )}
    </DoubtLine>
  )
}

/** Field by field what somebody on record would get; a first day is told, never changed. */
function Updates({ one, desk }: Props) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const words = useDeskWords()
  const { here, changes, fields, newTerm, record, row } = one
  if (!here) return null
  const begun = here.terms[0]?.startedOn
  const otherStart = record.startedOn && begun && record.startedOn !== begun && !newTerm && !here.terms.some(({ startedOn }) => startedOn === record.startedOn)
  const tick = (field: (typeof fields)[number], on: boolean) =>
    desk.decide(row.key, (now) => ({ ...now, same: true, fields: on ? [...fields, field] : fields.filter((other) => other !== field) }))
  return (
    <Stack gap="0.25rem">
      {changes.length > 0 && (
        <div role="group" aria-label={t('update.of', { name: fullName(here.person) })}>
          <Text size="sm">{t('update.of', { name: fullName(here.person) })}</Text>
          {changes.map((change) => (
            <Checkbox
              key={change.field}
              my="0.25rem"
              size="sm"
              label={words.change(change)}
              checked={fields.includes(change.field)}
              onChange={(event) => tick(change.field, event.currentTarget.checked)}
            />
          ))}
        </div>
      )}
      {newTerm && <Text size="sm">{t('update.newTerm', { date: format.date(record.startedOn ?? '') })}</Text>}
      {otherStart && !one.asks.some(({ kind }) => kind === 'new_term') && (
        <Text size="sm" c="dimmed">
          {t('update.startKept', { file: format.date(record.startedOn ?? ''), book: format.date(begun) })}
        </Text>
      )}
    </Stack>
  )
}

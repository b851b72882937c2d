import { Anchor, Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { rejections } from '../../../../electron/contract/import-rules.ts'
import type { OrganisationImportField } from '../../../../electron/contract/import-desk.ts'
import { ThaiDateInput } from '../../../components/thai-date-input.tsx'
import { DoubtLine, RowActions } from '../answer-parts.tsx'
import styles from '../imports.module.css'
import { canFixOrganisation, FixOrganisationField } from './fix-organisation-field.tsx'
import { codeOf, confirmAsk, UNDECIDED, type Ask, type Decision, type Judged } from './organisation-desk.ts'
import type { OrganisationDesk } from './use-organisation-desk.ts'
import { useOrganisationWords } from './use-organisation-words.ts'

interface Props {
  one: Judged
  decide(change: (now: Decision) => Decision): void
}

/** What is doubtful about an organisation's row, each doubt with its answer, and what changes in the register. */
export function OrganisationAnswers({ one, desk }: { one: Judged; desk: Pick<OrganisationDesk, 'decide'> }) {
  const { row, decision, outcome, asks } = one
  const decide: Props['decide'] = (change) => desk.decide(row.key, change)
  const out = outcome === 'left_out'
  const flags = asks.filter(({ kind }) => kind === 'flag')
  const doubts: Ask[] = outcome === 'rejected' ? rejections(row).map(({ flag }) => ({ kind: 'flag', flag })) : asks
  const fixed = Object.keys(decision.fixes).filter((field) => canFixOrganisation(field) && !doubts.some((ask) => ask.kind === 'flag' && ask.flag.field === field))
  return (
    <Stack gap="xs">
      {doubts.map((ask, at) => (
        <Doubt key={`${codeOf(ask)} ${String(at)}`} ask={ask} one={one} decide={decide} />
      ))}
      {!out && fixed.map((field) => (
        <div key={field} className={styles.fix}>
          <FixOrganisationField row={row.row} field={field} record={one.record} onFix={(change) => decide((now) => ({ ...now, fixes: { ...now.fixes, ...change } }))} />
        </div>
      ))}
      {one.same && !out && <Updates one={one} decide={decide} />}
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

function Doubt({ ask, one, decide }: Props & { ask: Ask }) {
  const { t } = useTranslation('imports')
  const words = useOrganisationWords()
  const { row, record } = one
  const field = ask.kind === 'flag' ? ask.flag.field : null
  const fix = (name: string) => (
    <FixOrganisationField row={row.row} field={name} record={record} onFix={(change) => decide((now) => ({ ...now, fixes: { ...now.fixes, ...change } }))} />
  )
  return (
    <DoubtLine field={field !== null && field !== '*' ? words.field(field) : null} text={words.ask(ask)}>
      {field !== null && canFixOrganisation(field) && <div className={styles.fix}>{fix(field)}</div>}
      {ask.kind === 'same_organisation' && (
        <Group gap="xs" className={styles.fix}>
          <Button size="compact-md" mih="2.25rem" variant="light" onClick={() => decide((now) => ({ ...now, same: true }))}>
            {t('org.isSame')}
          </Button>
          {ask.here.by === 'name' ? (
            <Button size="compact-md" mih="2.25rem" variant="light" onClick={() => decide((now) => ({ ...now, same: false }))}>
              {t('org.isAnother')}
            </Button>
          ) : (
            fix('registrationNo')
          )}
        </Group>
      )}
      {ask.kind === 'standing' && <Standing status={ask.status} decide={decide} />}
    </DoubtLine>
  )
}

/** A standing is written with its day, or stays in the note: a day is never made up. */
function Standing({ status, decide }: { status: 'suspended' | 'dissolved' | 'registered'; decide: Props['decide'] }) {
  const { t } = useTranslation(['imports', 'organisations'])
  const [since, setSince] = useState<string | null>(null)
  return (
    <Stack gap="xs" className={styles.fix}>
      <ThaiDateInput label={t('org.since', { status: t(`organisations:status.${status}`) })} past value={since} onChange={setSince} />
      <Group gap="xs">
        <Button size="compact-md" mih="2.25rem" variant="light" disabled={since === null} onClick={() => decide((now) => ({ ...now, standingFrom: since }))}>
          {t('org.writeStanding')}
        </Button>
        <Button size="compact-md" mih="2.25rem" variant="light" onClick={() => decide((now) => ({ ...now, standingFrom: null }))}>
          {t('org.noteStanding')}
        </Button>
      </Group>
    </Stack>
  )
}

/** Field by field what the one on record would get; its standing is told, never changed. */
function Updates({ one, decide }: Props) {
  const { t } = useTranslation(['imports', 'organisations'])
  const words = useOrganisationWords()
  const { here, changes, fields, otherStanding, record } = one
  if (!here) return null
  const { organisation } = here
  const tick = (field: OrganisationImportField, on: boolean) => decide((now) => ({ ...now, fields: on ? [...fields, field] : fields.filter((other) => other !== field) }))
  return (
    <Stack gap="0.25rem">
      {changes.length > 0 && (
        <div role="group" aria-label={t('update.of', { name: organisation.name })}>
          <Text size="sm">{t('update.of', { name: organisation.name })}</Text>
          {changes.map((change) => (
            <Checkbox key={change.field} my="0.25rem" size="sm" label={words.change(change)} checked={fields.includes(change.field)} onChange={(event) => tick(change.field, event.currentTarget.checked)} />
          ))}
        </div>
      )}
      {otherStanding !== null && (
        <Text size="sm">
          {t('org.otherStanding', { raw: record.status, status: t(`organisations:status.${here.status}`) })}{' '}
          <Anchor component={Link} to={`/members/organisations/${organisation.id}`}>
            {t('org.open', { name: organisation.name })}
          </Anchor>
        </Text>
      )}
      {otherStanding === 'dissolved' && here.delegates.length > 0 && (
        <Text size="sm">{t('org.delegates', { names: here.delegates.map(({ name }) => name).join(', ') })}</Text>
      )}
    </Stack>
  )
}

import { Checkbox, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DelegateTerm, OrganisationPage, OrganisationStatus, StatusChange } from '../../../electron/contract/organisations.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useStatus } from '../../api/status.ts'
import type { FieldProblem } from '../../components/error-summary.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { ThaiDateInput } from '../../components/thai-date-input.tsx'
import { showDone } from '../../components/toasts.tsx'
import { STATUSES } from './organisation-view.ts'

const DAY = 'standing-startedOn'

/** A new standing from a day on (`change` null), or one put right that was entered wrong. */
export function StatusDialog({ page, change, onClose }: { page: OrganisationPage; change: StatusChange | null; onClose(): void }) {
  const { t } = useTranslation('organisations')
  const { today } = useStatus()
  const choices = change === null ? STATUSES.filter((one) => one !== page.status) : STATUSES
  const [status, setStatus] = useState<OrganisationStatus>(change?.status ?? choices[0] ?? 'suspended')
  const [startedOn, setStartedOn] = useState<string | null>(change?.startedOn ?? today)
  const [reason, setReason] = useState(change?.reason ?? '')
  const [staying, setStaying] = useState<ReadonlySet<string>>(new Set())
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const set = useCommandCall('organisations.setStatus', { errorShown: true, invalidates: ['audit', 'members'] })
  const correct = useCommandCall('organisations.correctStatus', { errorShown: true, invalidates: ['audit'] })

  const open = page.delegates.filter(({ membership }) => membership.endedOn === null)
  const ends = change === null && status === 'dissolved'
  const canEnd = ({ membership }: DelegateTerm) => startedOn !== null && membership.startedOn <= startedOn

  function check(): FieldProblem[] {
    const found = startedOn === null ? [{ fieldId: DAY, message: t('problems.startedOn') }] : []
    setProblems(found)
    return found
  }
  function save(revision: number): void {
    if (startedOn === null) return
    const input = { status, startedOn, reason: reason.trim() }
    const done = {
      onSuccess: () => {
        showDone(t('statuses.saved'))
        onClose()
      },
    }
    const endTerms = !ends ? [] : open.filter((one) => canEnd(one) && !staying.has(one.membership.id)).map(({ membership }) => ({ id: membership.id, revision: membership.revision }))
    if (change === null) set.mutate({ organisationId: page.organisation.id, change: input, endTerms }, done)
    else correct.mutate({ id: change.id, revision, change: input }, done)
  }
  return (
    <FormDialog
      title={t(change === null ? 'statuses.setTitle' : 'statuses.correctTitle', { name: page.organisation.name })}
      save={t(change === null ? 'statuses.setSave' : 'statuses.correctSave')}
      dirty={reason !== (change?.reason ?? '')}
      busy={set.isPending || correct.isPending}
      error={set.error ?? correct.error}
      check={check}
      onSave={() => save(change?.revision ?? 1)}
      {...(change === null
        ? {}
        : { onKeepMine: () => save((page.statuses.find(({ id }) => id === change.id) ?? change).revision), onTakeTheirs: () => void refresh(['organisations']).then(onClose) })}
      onClose={onClose}
    >
      <Stack gap="md">
        {change !== null && <Text c="dimmed">{t('statuses.correctNote')}</Text>}
        <Radio.Group label={t('fields.status')} value={status} onChange={(value) => setStatus(choices.find((one) => one === value) ?? status)}>
          <Stack gap="xs" mt="xs">
            {choices.map((one) => (
              <Radio key={one} value={one} label={t(`status.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {status === 'suspended' && <Text c="dimmed">{t('statuses.suspendNote')}</Text>}
        {status === 'dissolved' && <Text c="dimmed">{t('statuses.seatsGo')}</Text>}
        <ThaiDateInput id={DAY} label={t('fields.startedOn')} required value={startedOn} error={problems[0]?.message} onChange={setStartedOn} />
        <Textarea label={t('fields.reason')} placeholder={t('hints.reason')} maxLength={500} autosize minRows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        {ends && open.length === 0 && <Text>{t('statuses.touchesNone')}</Text>}
        {ends && open.length > 0 && (
          <Checkbox.Group
            label={t('statuses.touches')}
            value={open.filter((one) => canEnd(one) && !staying.has(one.membership.id)).map(({ membership }) => membership.id)}
            onChange={(ticked) => setStaying(new Set(open.map(({ membership }) => membership.id).filter((id) => !ticked.includes(id))))}
          >
            <Stack gap="xs" mt="xs">
              {open.map((one) => (
                <Checkbox
                  key={one.membership.id}
                  value={one.membership.id}
                  label={one.name}
                  disabled={!canEnd(one)}
                  description={canEnd(one) ? undefined : t('statuses.later')}
                />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
      </Stack>
    </FormDialog>
  )
}

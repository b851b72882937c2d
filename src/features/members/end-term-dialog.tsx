import { Autocomplete, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonPage } from '../../../electron/contract/members.ts'
import { api } from '../../api/client.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useStatus } from '../../api/status.ts'
import type { FieldProblem } from '../../components/error-summary.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { ThaiDateInput } from '../../components/thai-date-input.tsx'
import { showUndo } from '../../components/toasts.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useEndReasons } from './term-dialog.tsx'
import type { Term } from './terms-panel.tsx'

const FIELD = 'end-endedOn'

/** Takes back the end of a term and of the posts that ended with it. */
async function takeBackEnd(page: PersonPage, term: Term): Promise<void> {
  const now = await api.members.get({ id: page.person.id })
  const ended = now.memberships.find(({ id }) => id === term.id)
  const { capacity, organisationId, startedOn, dueEndOn } = term
  if (ended === undefined) return
  await api.members.correctMembership({ id: ended.id, revision: ended.revision, membership: { capacity, organisationId, startedOn, dueEndOn, endedOn: null, endReason: '' } })
  for (const was of page.posts.filter(({ endedOn }) => endedOn === null)) {
    const post = now.posts.find(({ id }) => id === was.id)
    if (post !== undefined) await api.members.correctPost({ id: post.id, revision: post.revision, post: { post: was.post, label: was.label, startedOn: was.startedOn, endedOn: null } })
  }
  await refresh(['members', 'audit'])
}

/** The last day of a member, with the reason. Posts still open end with it. */
export function EndTermDialog({ page, term, name, onClose }: { page: PersonPage; term: Term; name: string; onClose(): void }) {
  const { t } = useTranslation('members')
  const format = useFormat()
  const { today } = useStatus()
  const reasons = useEndReasons()
  const [endedOn, setEndedOn] = useState<string | null>(today < term.startedOn ? term.startedOn : today)
  const [endReason, setReason] = useState('')
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const end = useCommandCall('members.endMembership', { errorShown: true, invalidates: ['audit'] })

  function check(): FieldProblem[] {
    const found =
      endedOn === null
        ? [{ fieldId: FIELD, message: t('problems.endedOn') }]
        : endedOn < term.startedOn
          ? [{ fieldId: FIELD, message: t('problems.endBeforeStart') }]
          : []
    setProblems(found)
    return found
  }
  function save(revision: number): void {
    if (endedOn === null) return
    end.mutate(
      { id: term.id, revision, endedOn, endReason: endReason.trim() },
      {
        onSuccess: () => {
          onClose()
          showUndo(t('end.done', { name, date: format.date(endedOn) }), () => takeBackEnd(page, term))
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('end.title', { name })}
      save={t('end.save')}
      dirty={endReason !== ''}
      busy={end.isPending}
      error={end.error}
      check={check}
      onSave={() => save(term.revision)}
      onKeepMine={() => void api.members.get({ id: page.person.id }).then((now) => save(now.memberships.find(({ id }) => id === term.id)?.revision ?? 1))}
      onTakeTheirs={() => void refresh(['members']).then(onClose)}
      onClose={onClose}
    >
      <Stack gap="md">
        <Text>{t('end.note')}</Text>
        <ThaiDateInput id={FIELD} label={t('fields.endedOn')} required value={endedOn} error={problems[0]?.message} onChange={setEndedOn} />
        <Autocomplete label={t('fields.endReason')} data={reasons} maxLength={300} value={endReason} onChange={setReason} />
      </Stack>
    </FormDialog>
  )
}

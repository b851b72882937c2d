import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EndKind, PersonPage } from '../../../electron/contract/members.ts'
import { api } from '../../api/client.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useStatus } from '../../api/status.ts'
import type { FieldProblem } from '../../components/error-summary.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { ThaiDateInput } from '../../components/thai-date-input.tsx'
import { showUndo } from '../../components/toasts.tsx'
import { useFormat } from '../../i18n/format.ts'
import { END_KIND_ID, EndReasonFields } from './end-reason-fields.tsx'
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
  const [endedOn, setEndedOn] = useState<string | null>(today < term.startedOn ? term.startedOn : today)
  const [why, setWhy] = useState<{ endKind: EndKind; endReason: string }>({ endKind: '', endReason: '' })
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const end = useCommandCall('members.endMembership', { errorShown: true, invalidates: ['audit'] })

  const problemOf = (id: string) => problems.find(({ fieldId }) => fieldId === id)?.message
  function check(): FieldProblem[] {
    const found: FieldProblem[] = []
    if (endedOn === null) found.push({ fieldId: FIELD, message: t('problems.endedOn') })
    else if (endedOn < term.startedOn) found.push({ fieldId: FIELD, message: t('problems.endBeforeStart') })
    if (why.endKind === '') found.push({ fieldId: END_KIND_ID, message: t('problems.endKind') })
    setProblems(found)
    return found
  }
  function save(revision: number): void {
    if (endedOn === null) return
    end.mutate(
      { id: term.id, revision, endedOn, endKind: why.endKind, endReason: why.endReason.trim() },
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
      dirty={why.endKind !== '' || why.endReason !== ''}
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
        <ThaiDateInput id={FIELD} label={t('fields.endedOn')} required value={endedOn} error={problemOf(FIELD)} onChange={setEndedOn} />
        <EndReasonFields values={why} onChange={(change) => setWhy((now) => ({ ...now, ...change }))} error={problemOf(END_KIND_ID)} />
      </Stack>
    </FormDialog>
  )
}

import { Autocomplete, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUpOwner, FollowUpRow } from '../../../electron/contract/follow-ups.ts'
import { fullName } from '../../../electron/contract/text/index.ts'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useStatus } from '../../api/status.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { ThaiDateInput } from '../../components/thai-date-input.tsx'
import { showDone } from '../../components/toasts.tsx'

/** Who does it, and by when; the resolution in the minutes stays as it was resolved. */
export function ArrangeDialog({ followUp, onClose }: { followUp: FollowUpRow; onClose(): void }) {
  const { t } = useTranslation('followUps')
  const { today } = useStatus()
  const [owner, setOwner] = useState(followUp.owner)
  const [dueOn, setDueOn] = useState(followUp.dueOn)
  const roll = useQueryCall('members.roll', { on: today }).data
  const committees = useQueryCall('committees.list', {}).data ?? []
  const save = useCommandCall('followUps.save', { errorShown: true, invalidates: ['audit', 'handover'] })
  const people = (roll?.entries ?? []).map(({ person }) => ({ personId: person.id, name: fullName(person) }))

  /** One name that two people have names neither. */
  function meant(): FollowUpOwner {
    const words = owner.trim()
    if (words === followUp.owner && followUp.ownerPersonId !== null) return { kind: 'person', personId: followUp.ownerPersonId }
    const [person, another] = people.filter(({ name }) => name === words)
    if (person && !another) return { kind: 'person', personId: person.personId }
    const committee = committees.find((one) => one.committee.name === words)
    return committee ? { kind: 'committee', committeeId: committee.committee.id } : { kind: 'words', text: words }
  }
  const send = (revision: number) =>
    save.mutate({ id: followUp.id, revision, owner: meant(), dueOn }, {
      onSuccess: () => {
        showDone(t('done.arrange'))
        onClose()
      },
    })
  return (
    <FormDialog
      title={t('dialog.arrange')}
      save={t('save.arrange')}
      dirty={owner !== followUp.owner || dueOn !== followUp.dueOn}
      busy={save.isPending}
      error={save.error}
      check={() => []}
      onSave={() => send(followUp.revision)}
      onKeepMine={() => send(followUp.revision)}
      onTakeTheirs={() => void refresh(['followUps']).then(onClose)}
      onClose={onClose}
    >
      <Stack gap="md">
        <Text c="dimmed">{t('arrangeNote')}</Text>
        <Autocomplete
          data-autofocus
          label={t('fields.owner')}
          description={t('fields.ownerHint')}
          data={[...new Set([...people.map(({ name }) => name), ...committees.map(({ committee }) => committee.name)])]}
          limit={8}
          maxLength={200}
          value={owner}
          onChange={setOwner}
        />
        <ThaiDateInput label={t('fields.due')} value={dueOn} onChange={setDueOn} />
      </Stack>
    </FormDialog>
  )
}

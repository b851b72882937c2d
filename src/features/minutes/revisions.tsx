import { Anchor, Button, Group, Table, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useCommandCall } from '../../api/hooks.ts'
import { useMayWrite } from '../../api/status.ts'
import { askToConfirm } from '../../components/confirm.tsx'
import { Section } from '../../components/section.tsx'
import { showDone } from '../../components/toasts.tsx'
import type { Meeting } from '../../../electron/contract/meetings.ts'
import type { RevisionEntry } from '../../../electron/contract/minutes.ts'
import { useFormat } from '../../i18n/format.ts'
import { STALE } from './use-life.ts'

/** Why a revision was kept, in words. */
export function useRevisionReason(): (revision: Pick<RevisionEntry, 'reason' | 'restoredNumber' | 'note' | 'check'>) => string {
  const { t } = useTranslation('minutes')
  return ({ reason, restoredNumber, note, check }) => {
    const found = check === null ? '' : t(check.found === 'right' ? 'checked.isRight' : 'checked.wants')
    return [t(`revisions.reason.${reason}`, { number: restoredNumber ?? 0 }), found, note].filter((part) => part !== '').join(': ')
  }
}

/** Every kept text of the minutes: who, when, why; compare with the one before or with what stands, restore in a draft. */
export function Revisions({ meeting, revisions }: { meeting: Meeting; revisions: readonly RevisionEntry[] }) {
  const { t } = useTranslation('minutes')
  const format = useFormat()
  const reason = useRevisionReason()
  const mayWrite = useMayWrite() && meeting.state !== 'adopted'
  const restore = useCommandCall('minutes.restoreRevision', { invalidates: STALE })
  const ask = async (revision: RevisionEntry) => {
    const agreed = await askToConfirm({ title: t('revisions.restoreTitle', { number: revision.number }), body: t('revisions.restoreBody'), confirm: t('revisions.restoreConfirm') })
    if (agreed) restore.mutate({ id: revision.id }, { onSuccess: ({ number, stayed }) => showDone(t(stayed > 0 ? 'revisions.restoredStayed' : 'revisions.restored', { number, stayed })) })
  }
  return (
    <Section title={t('revisions.title')}>
      {mayWrite && <KeepForm meetingId={meeting.id} />}
      {revisions.length === 0 ? (
        <Text c="dimmed">{t('revisions.none')}</Text>
      ) : (
        <Table mt="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="5rem">{t('revisions.number')}</Table.Th>
              <Table.Th>{t('revisions.when')}</Table.Th>
              <Table.Th>{t('revisions.why')}</Table.Th>
              <Table.Th w="22rem">{t('revisions.tools')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {revisions.map((revision, at) => {
              const before = revisions[at + 1]
              return (
                <Table.Tr key={revision.id}>
                  <Table.Th scope="row" fw="inherit">{revision.number}</Table.Th>
                  <Table.Td>
                    {format.dateTime(revision.createdAt)}
                    <Text size="sm" c="dimmed">{revision.userName}</Text>
                  </Table.Td>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>{reason(revision)}</Table.Td>
                  <Table.Td>
                    <Group gap="md">
                      <Anchor component={Link} to={`/meetings/${meeting.id}/compare?a=${revision.id}`}>
                        {t('revisions.compareNow', { number: revision.number })}
                      </Anchor>
                      {before !== undefined && (
                        <Anchor component={Link} to={`/meetings/${meeting.id}/compare?a=${before.id}&b=${revision.id}`}>
                          {t('revisions.compareWith', { number: before.number })}
                        </Anchor>
                      )}
                      {mayWrite && (
                        <Button size="sm" variant="default" aria-label={t('revisions.restoreOf', { number: revision.number })} onClick={() => void ask(revision)}>
                          {t('revisions.restore')}
                        </Button>
                      )}
                    </Group>
                  </Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  )
}

/** Keeps the text as it stands. */
function KeepForm({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation('minutes')
  const keep = useCommandCall('minutes.keep')
  const [note, setNote] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        keep.mutate({ meetingId, note: note.trim() }, {
          onSuccess: ({ number, added }) => {
            setNote('')
            showDone(t(added ? 'revisions.kept' : 'revisions.keptBefore', { number }))
          },
        })
      }}
    >
      <Group gap="sm" align="end">
        <TextInput label={t('revisions.note')} maxLength={300} value={note} onChange={(event) => setNote(event.currentTarget.value)} style={{ flex: '1 1 16rem' }} />
        <Button type="submit" variant="default" loading={keep.isPending}>
          {t('revisions.keep')}
        </Button>
      </Group>
    </form>
  )
}

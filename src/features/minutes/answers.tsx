import { Button, Group, Table, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/client.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useMayWrite, useStatus } from '../../api/status.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { Section } from '../../components/section.tsx'
import { showUndo } from '../../components/toasts.tsx'
import type { Meeting } from '../../../electron/contract/meetings.ts'
import type { AnswerEntry, Confirmation, MinutesLife } from '../../../electron/contract/minutes.ts'
import { useFormat } from '../../i18n/format.ts'

/** Who was asked to confirm, what they answered, and who has not: the sum says whether it is enough. */
export function Answers({ meeting, life: { answers, sum } }: { meeting: Meeting; life: MinutesLife }) {
  const { t } = useTranslation('minutes')
  const format = useFormat()
  const mayWrite = useMayWrite()
  const { today } = useStatus()
  const [correcting, setCorrecting] = useState<AnswerEntry | null>(null)
  const answer = useCommandCall('minutes.answer')
  const remove = useCommandCall('minutes.removeAnswer')
  const silent = answers.filter(({ confirmation }) => confirmation === null)
  const agree = (people: readonly AnswerEntry[]) =>
    answer.mutate({ meetingId: meeting.id, personIds: people.map(({ personId }) => personId), answer: 'agrees', answeredOn: today, note: '' })
  const takeOff = ({ id, revision }: Confirmation, name: string) =>
    remove.mutate({ id, revision }, {
      onSuccess: () =>
        showUndo(t('answers.removed', { name }), async () => {
          await call('minutes.restoreAnswer', { id })
          await refresh(['minutes'])
        }),
    })
  return (
    <Section
      title={t('answers.title')}
      tools={
        mayWrite && silent.length > 0 && (
          <Button variant="default" onClick={() => agree(silent)}>
            {t('answers.restAgree', { count: silent.length })}
          </Button>
        )
      }
    >
      <Text role="status">{t('answers.sum', { ...sum })} {t(sum.enough ? 'answers.enough' : 'answers.notEnough', { missing: Math.max(0, sum.needed - sum.agrees) })}</Text>
      {silent.length > 0 && (
        <Text mt="xs">
          <strong>{t('answers.silent')}</strong> {silent.map(({ name }) => name).join(', ')}
        </Text>
      )}
      <Table mt="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('answers.name')}</Table.Th>
            <Table.Th>{t('answers.answer')}</Table.Th>
            {mayWrite && <Table.Th w="20rem">{t('answers.write')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {answers.map((entry) => (
            <Table.Tr key={entry.personId}>
              <Table.Th scope="row" fw="inherit" style={{ overflowWrap: 'anywhere' }}>
                {entry.name}
                <Text size="sm" c="dimmed">{entry.postLabel}</Text>
              </Table.Th>
              <Table.Td>
                {entry.confirmation === null ? (
                  <Text c="dimmed">{t('answers.none')}</Text>
                ) : (
                  <>
                    {t(`answers.${entry.confirmation.answer}`)} · {format.date(entry.confirmation.answeredOn)}
                    {entry.confirmation.note !== '' && <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>{entry.confirmation.note}</Text>}
                  </>
                )}
              </Table.Td>
              {mayWrite && (
                <Table.Td>
                  <Group gap="xs">
                    <Button size="sm" variant="default" aria-label={t('answers.agreesOf', { name: entry.name })} onClick={() => agree([entry])}>
                      {t('answers.agrees')}
                    </Button>
                    <Button size="sm" variant="default" aria-label={t('answers.correctsOf', { name: entry.name })} onClick={() => setCorrecting(entry)}>
                      {t('answers.corrects')}
                    </Button>
                    {entry.confirmation !== null && (
                      <Button size="sm" variant="subtle" aria-label={t('answers.removeOf', { name: entry.name })} onClick={() => entry.confirmation && takeOff(entry.confirmation, entry.name)}>
                        {t('answers.remove')}
                      </Button>
                    )}
                  </Group>
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {correcting !== null && <Corrects meeting={meeting} entry={correcting} today={today} onClose={() => setCorrecting(null)} />}
    </Section>
  )
}

function Corrects({ meeting, entry, today, onClose }: { meeting: Meeting; entry: AnswerEntry; today: string; onClose(): void }) {
  const { t } = useTranslation('minutes')
  const answer = useCommandCall('minutes.answer', { errorShown: true })
  const [note, setNote] = useState(entry.confirmation?.note ?? '')
  return (
    <FormDialog
      title={t('answers.correctsOf', { name: entry.name })}
      save={t('answers.saveCorrects')}
      dirty={note !== (entry.confirmation?.note ?? '')}
      busy={answer.isPending}
      error={answer.error}
      check={() => (note.trim() === '' ? [{ fieldId: 'correction-note', message: t('answers.noteMissing') }] : [])}
      onSave={() => answer.mutate({ meetingId: meeting.id, personIds: [entry.personId], answer: 'corrects', answeredOn: today, note: note.trim() }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Textarea id="correction-note" label={t('answers.note')} autoFocus autosize minRows={3} maxLength={2000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </FormDialog>
  )
}

import { Alert, Button, Checkbox, Group, Modal, NativeSelect, Radio, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PackageInfo } from '../../../electron/contract/backups.ts'
import { asApiError, type ApiError } from '../../api/api-error.ts'
import { api } from '../../api/client.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useJob } from '../../api/use-job.ts'
import { EjectMedium } from '../../components/eject-medium.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { FolderPicker } from '../../components/folder-picker.tsx'
import { ProgressDialog } from '../../components/progress-dialog.tsx'
import { Section } from '../../components/section.tsx'
import { numberYear, useFormat } from '../../i18n/format.ts'
import { usePhaseText } from '../backup/phase-text.ts'

/** To whom, what of the council, and where to: then a package that only that council can open. */
export function Send() {
  const { t } = useTranslation(['transfer', 'common'])
  const format = useFormat()
  const phaseText = usePhaseText()
  const job = useJob()
  const contacts = useQueryCall('contacts.list', {})
  const meetings = useQueryCall('meetings.list', {})
  const [to, setTo] = useState<string | null>(null)
  const [what, setWhat] = useState<'part' | 'whole'>('part')
  const [projects, setProjects] = useState(true)
  const [minutes, setMinutes] = useState(false)
  const [chosenYear, setYear] = useState<number | null>(null)
  const [choosing, setChoosing] = useState(false)
  const [made, setMade] = useState<(PackageInfo & { folder: string }) | null>(null)
  const [failure, setFailure] = useState<ApiError | null>(null)
  if (contacts.data === undefined || contacts.data.length === 0) return null

  /** Years with meetings, the latest first: no other has minutes to send. */
  const years = [...new Set(meetings.data?.map((one) => one.year))].sort((a, b) => b - a)
  const year = chosenYear ?? years[0] ?? null
  const minutesOfYear = minutes ? year : null
  const ready = to !== null && (what === 'whole' || projects || minutesOfYear !== null)
  async function send(folder: string): Promise<void> {
    setChoosing(false)
    setMade(null)
    setFailure(null)
    const part = what === 'whole' ? null : { projects, minutesOfYear }
    try {
      const { info } = await job.run((jobId) => api.transfers.send({ jobId, contactId: to ?? '', part, folder }))
      setMade({ ...info, folder })
      void refresh(['audit'])
    } catch (cause) {
      setFailure(asApiError(cause))
    }
  }
  return (
    <Section title={t('send.title')}>
      <Stack gap="md">
        <Select
          label={t('send.to')}
          placeholder={t('send.choose')}
          data={contacts.data.map(({ id, name }) => ({ value: id, label: name }))}
          value={to}
          onChange={setTo}
          maw="36rem"
        />
        <Radio.Group label={t('send.what')} value={what} onChange={(value) => setWhat(value === 'whole' ? 'whole' : 'part')}>
          <Stack gap="xs" mt="xs">
            <Radio value="part" label={t('send.part')} description={t('send.partNote')} />
            {what === 'part' && (
              <Stack gap="xs" pl="xl">
                <Checkbox label={t('send.projects')} checked={projects} onChange={(event) => setProjects(event.currentTarget.checked)} />
                <Group gap="md">
                  <Checkbox
                    label={t('send.minutes')}
                    description={meetings.data !== undefined && years.length === 0 ? t('send.noMinutes') : undefined}
                    disabled={years.length === 0}
                    checked={minutes}
                    onChange={(event) => setMinutes(event.currentTarget.checked)}
                  />
                  {years.length > 0 && (
                    <NativeSelect
                      aria-label={t('send.year')}
                      data={years.map((one) => ({ value: String(one), label: String(numberYear(one)) }))}
                      value={String(year)}
                      disabled={!minutes}
                      onChange={(event) => setYear(Number(event.currentTarget.value))}
                    />
                  )}
                </Group>
              </Stack>
            )}
            <Radio value="whole" label={t('send.whole')} description={t('send.wholeNote')} />
          </Stack>
        </Radio.Group>
        <ErrorNotice error={failure} />
        {made !== null && (
          <Alert color="green" role="status" title={t('send.done')}>
            <Text style={{ overflowWrap: 'anywhere' }}>{t('send.doneAt', { path: made.path, size: format.bytes(made.size) })}</Text>
            <EjectMedium folder={made.folder} />
          </Alert>
        )}
        <div>
          <Button disabled={!ready} onClick={() => setChoosing(true)}>
            {t('send.action')}
          </Button>
        </div>
      </Stack>
      <Modal opened={choosing} onClose={() => setChoosing(false)} size="lg" title={t('send.where')} closeButtonProps={{ 'aria-label': t('common:close') }}>
        {choosing && <FolderPicker pick="folder" onPick={(folder) => void send(folder)} />}
      </Modal>
      <ProgressDialog job={job} title={t('send.running')} phaseText={phaseText} unit="bytes" />
    </Section>
  )
}

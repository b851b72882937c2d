import { Alert, Button, Checkbox, Group, Modal, NumberInput, Radio, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PackageInfo } from '../../../electron/contract/backups.ts'
import { asApiError, type ApiError } from '../../api/api-error.ts'
import { api } from '../../api/client.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useStatus } from '../../api/status.ts'
import { useJob } from '../../api/use-job.ts'
import { EjectMedium } from '../../components/eject-medium.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { FolderPicker } from '../../components/folder-picker.tsx'
import { ProgressDialog } from '../../components/progress-dialog.tsx'
import { Section } from '../../components/section.tsx'
import { useFormat } from '../../i18n/format.ts'
import { usePhaseText } from '../backup/phase-text.ts'

const BE_OFFSET = 543

/** To whom, what of the council, and where to: then a package that only that council can open. */
export function Send() {
  const { t } = useTranslation(['transfer', 'common'])
  const format = useFormat()
  const phaseText = usePhaseText()
  const job = useJob()
  const contacts = useQueryCall('contacts.list', {})
  const thisYear = Number(useStatus().today.slice(0, 4)) + BE_OFFSET
  const [to, setTo] = useState<string | null>(null)
  const [what, setWhat] = useState<'part' | 'whole'>('part')
  const [projects, setProjects] = useState(true)
  const [minutes, setMinutes] = useState(false)
  const [year, setYear] = useState<number | string>(thisYear)
  const [choosing, setChoosing] = useState(false)
  const [made, setMade] = useState<(PackageInfo & { folder: string }) | null>(null)
  const [failure, setFailure] = useState<ApiError | null>(null)
  if (contacts.data === undefined || contacts.data.length === 0) return null

  const ready = to !== null && (what === 'whole' || projects || (minutes && typeof year === 'number'))
  async function send(folder: string): Promise<void> {
    setChoosing(false)
    setMade(null)
    setFailure(null)
    const part = what === 'whole' ? null : { projects, minutesOfYear: minutes && typeof year === 'number' ? year - BE_OFFSET : null }
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
                  <Checkbox label={t('send.minutes')} checked={minutes} onChange={(event) => setMinutes(event.currentTarget.checked)} />
                  <NumberInput
                    aria-label={t('send.year')}
                    value={year}
                    min={2500}
                    max={2700}
                    allowDecimal={false}
                    disabled={!minutes}
                    onChange={setYear}
                    w="7rem"
                  />
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

import { Alert, Anchor, Button, Group, List, Modal, Text } from '@mantine/core'
import { IconCircleCheck, IconCircleMinus, IconCircleX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { asApiError, type ApiError } from '../../api/api-error.ts'
import { api } from '../../api/client.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useJob } from '../../api/use-job.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { FolderPicker } from '../../components/folder-picker.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ProgressDialog } from '../../components/progress-dialog.tsx'
import { Section } from '../../components/section.tsx'
import { useFormat } from '../../i18n/format.ts'
import { ChainLine } from '../minutes/chain-line.tsx'
import { adviceFor } from './advice.ts'
import { BrokenChain } from './broken-chain.tsx'
import { RebuildSearch } from './rebuild-search.tsx'

const ICONS = { sound: IconCircleCheck, damaged: IconCircleX, unfinished: IconCircleMinus, partOnly: IconCircleMinus }
const COLOURS = { sound: 'var(--mantine-color-green-7)', damaged: 'var(--samut-wrong)', unfinished: 'var(--mantine-color-dimmed)', partOnly: 'var(--mantine-color-dimmed)' }

/** What the last check found, the full check, and the file for somebody who helps from afar. */
export function HealthPage() {
  const { t } = useTranslation('health')
  const format = useFormat()
  const last = useQueryCall('health.last', {})
  const job = useJob()
  const [failure, setFailure] = useState<ApiError | null>(null)
  const [choosing, setChoosing] = useState(false)
  const [saved, setSaved] = useState<string | null>(null)
  const report = last.data?.report ?? null
  const advice = report === null ? [] : adviceFor(report)

  async function attempt(work: () => Promise<void>): Promise<void> {
    setFailure(null)
    try {
      await work()
    } catch (error) {
      setFailure(asApiError(error))
    }
  }
  const check = () =>
    void attempt(async () => {
      await job.run((jobId) => api.health.check({ jobId }))
      await refresh(['health'])
    })
  const save = (folder: string) =>
    void attempt(async () => {
      setChoosing(false)
      setSaved((await api.health.saveDiagnostics({ folder })).path)
    })
  return (
    <>
      <PageHeader title={t('title')} note={t('lead')} actions={<Button onClick={check}>{t('check')}</Button>} />
      <ErrorNotice error={failure ?? last.error} />
      {report === null ? (
        <Text>{t('notYet')}</Text>
      ) : (
        <Alert color={report.ok ? 'green' : 'red'} role="status" maw="44rem" title={report.ok ? t('sound') : t('damaged')}>
          <Text mb="sm">{t(report.full ? 'checkedFull' : 'checkedQuick', { date: format.dateTime(report.checkedAt) })}</Text>
          <List spacing="xs" listStyleType="none">
            {report.parts.map(({ name, state }) => {
              const Icon = ICONS[state]
              return (
                <List.Item key={name} icon={<Icon size="1.25rem" aria-hidden color={COLOURS[state]} />}>
                  {t(`part.${name}`)} · {t(`state.${state}`)}
                </List.Item>
              )
            })}
          </List>
        </Alert>
      )}
      <div style={{ marginTop: '1.5rem' }}>
        {advice.includes('rebuild') && <RebuildSearch />}
        {advice.includes('chain') && report?.chainBrokenAt != null && <BrokenChain from={report.chainBrokenAt} />}
      </div>
      <Group mt="xl" maw="44rem" display="block">
        <Section title={t('codes.title')}>
          <ChainLine />
          <Anchor component={Link} to="/check">
            {t('codes.go')}
          </Anchor>
        </Section>
      </Group>
      <Group mt="xl" maw="44rem" display="block">
        <Section title={t('diagnostics.title')}>
          <Text>{t('diagnostics.note')}</Text>
          <Button variant="default" mt="sm" onClick={() => setChoosing(true)}>
            {t('diagnostics.save')}
          </Button>
          {saved !== null && (
            <Alert color="green" role="status" mt="sm" style={{ overflowWrap: 'anywhere' }}>
              {t('diagnostics.saved', { path: saved })}
            </Alert>
          )}
        </Section>
      </Group>
      <Modal opened={choosing} onClose={() => setChoosing(false)} size="lg" title={t('diagnostics.choose')}>
        {choosing && <FolderPicker pick="folder" onPick={save} />}
      </Modal>
      <ProgressDialog job={job} title={t('checking')} phaseText={(phase) => t(`part.${phase === 'chain' || phase === 'codes' || phase === 'search' || phase === 'files' ? phase : 'pages'}`)} />
    </>
  )
}

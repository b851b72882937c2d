import { Alert, Anchor, Button, Container, Group, List, Radio, Stack, Text } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { CallOutput } from '../../../electron/contract/index.ts'
import { asApiError, type ApiError } from '../../api/api-error.ts'
import { api } from '../../api/client.ts'
import { refresh } from '../../api/query-client.ts'
import { useStatus } from '../../api/status.ts'
import { useJob } from '../../api/use-job.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PassphraseInput } from '../../components/passphrase-input.tsx'
import { ProgressDialog } from '../../components/progress-dialog.tsx'
import { useFormat } from '../../i18n/format.ts'
import { usePhaseText } from '../backup/phase-text.ts'

type Found = CallOutput<'health.candidates'>
type Mended = CallOutput<'health.repair'>

/** A council whose records are damaged: good copies with their dates, one taken in place, the damaged one kept aside. */
export function RepairPage() {
  const { t } = useTranslation(['health', 'common'])
  const { councilId = '' } = useParams()
  const { councils } = useStatus()
  const council = councils.find(({ id }) => id === councilId)
  const phaseText = usePhaseText()
  const job = useJob()
  const [passphrase, setPassphrase] = useState('')
  const [found, setFound] = useState<Found | null>(null)
  const [mended, setMended] = useState<Mended | null>(null)
  const [mending, setMending] = useState(false)
  const [failure, setFailure] = useState<ApiError | null>(null)

  async function attempt(work: (jobId: string) => Promise<void>): Promise<void> {
    setFailure(null)
    try {
      await job.run(work)
    } catch (error) {
      setFailure(asApiError(error))
    }
  }
  const look = () => {
    setMending(false)
    void attempt(async (jobId) => setFound(await api.health.candidates({ jobId, councilId, passphrase })))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    look()
  }
  const mend = (path: string) => {
    setMending(true)
    void attempt(async (jobId) => {
      setMended(await api.health.repair({ jobId, councilId, passphrase, path }))
      setPassphrase('')
      await refresh(['app'])
    })
  }

  return (
    <Container size="md" py="xl">
      <PageHeader title={t('repair.title')} note={council?.name ?? ''} />
      <ErrorNotice error={failure} />
      {mended !== null ? (
        <Done mended={mended} />
      ) : found !== null ? (
        <Choice key={found.good.map(({ path }) => path).join()} found={found} onMend={mend} onLook={look} />
      ) : (
        <form onSubmit={submit}>
          <Stack maw="36rem">
            <Text>{t('repair.lead')}</Text>
            <List spacing="xs">
              <List.Item>{t('repair.keeps')}</List.Item>
              <List.Item>{t('repair.verifies')}</List.Item>
              <List.Item>{t('repair.stick')}</List.Item>
            </List>
            <PassphraseInput label={t('repair.passphrase')} autoComplete="current-password" required value={passphrase} onChange={setPassphrase} />
            <Group>
              <Button type="submit" disabled={passphrase === ''} loading={job.progress !== null}>
                {t('repair.look')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
      {mended === null && (
        <Group mt="xl">
          <Anchor component={Link} to="/">
            {t('common:back')}
          </Anchor>
          <Anchor component={Link} to="/restore">
            {t('repair.otherFile')}
          </Anchor>
        </Group>
      )}
      <ProgressDialog job={job} title={t(mending ? 'repair.mending' : 'repair.looking')} phaseText={phaseText} unit="bytes" />
    </Container>
  )
}

function Choice({ found: { good, others }, onMend, onLook }: { found: Found; onMend: (path: string) => void; onLook: () => void }) {
  const { t } = useTranslation('health')
  const format = useFormat()
  const [path, setPath] = useState(good[0]?.path ?? '')
  const away = others.filter(({ kind, code }) => kind === 'backup' && (code === 'FOLDER_GONE' || code === 'NOT_FOUND')).length
  const unusable = others.length - away
  return (
    <Stack maw="44rem">
      {good.length === 0 ? (
        <Alert color="amber" role="status" title={t('repair.none')}>
          {t('repair.noneNext')}
        </Alert>
      ) : (
        <Radio.Group label={t('repair.choose')} value={path} onChange={setPath}>
          <Stack gap="xs" mt="xs">
            {good.map((one) => (
              <Radio
                key={one.path}
                value={one.path}
                label={`${format.dateTime(one.createdAt)} · ${t(`repair.kind.${one.kind}`)}`}
                description={[
                  t('repair.people', { count: one.counts['people'] ?? 0 }),
                  t('repair.meetings', { count: one.counts['meetings'] ?? 0 }),
                  t('repair.projects', { count: one.counts['projects'] ?? 0 }),
                ].join(' · ')}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {away > 0 && <Text c="dimmed">{t('repair.away', { count: away })}</Text>}
      {unusable > 0 && <Text c="dimmed">{t('repair.unusable', { count: unusable })}</Text>}
      <Group>
        {good.length > 0 && <Button onClick={() => onMend(path)}>{t('repair.mend')}</Button>}
        <Button variant="default" onClick={onLook}>
          {t('repair.again')}
        </Button>
      </Group>
    </Stack>
  )
}

function Done({ mended: { dataFrom, keptAs, filesMissing } }: { mended: Mended }) {
  const { t } = useTranslation('health')
  const format = useFormat()
  return (
    <Stack maw="44rem">
      <Alert color="green" role="status" title={t('repair.done')}>
        <Text>{t('repair.from', { date: format.dateTime(dataFrom) })}</Text>
        <Text mt="xs" style={{ overflowWrap: 'anywhere' }}>{t('repair.kept', { folder: keptAs })}</Text>
      </Alert>
      {filesMissing > 0 && <Alert color="red">{t('repair.filesMissing', { count: filesMissing })}</Alert>}
      <Group>
        <Button component={Link} to="/">
          {t('repair.go')}
        </Button>
      </Group>
    </Stack>
  )
}

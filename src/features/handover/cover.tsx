import { Button, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { PackageInfo } from '../../../electron/contract/backups.ts'
import { asApiError, type ApiError } from '../../api/api-error.ts'
import { api } from '../../api/client.ts'
import { refresh } from '../../api/query-client.ts'
import { useSession } from '../../api/status.ts'
import { useJob } from '../../api/use-job.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import type { PdfFile } from '../../components/pdf-document.ts'
import { PdfView } from '../../components/pdf-view.tsx'
import { ProgressDialog } from '../../components/progress-dialog.tsx'
import { Section } from '../../components/section.tsx'

/** The sheet that goes with the package: seen as it will be printed, then signed on paper. */
export function Cover({ made }: { made: PackageInfo | null }) {
  const { t } = useTranslation('handover')
  return (
    <Section title={t('cover.title')}>
      <Text mb="md">{t('cover.lead')}</Text>
      {made === null ? <Text c="dimmed">{t('cover.wait')}</Text> : <Form key={made.path} made={made} />}
    </Section>
  )
}

function Form({ made }: { made: PackageInfo }) {
  const { t } = useTranslation('handover')
  const { user } = useSession()
  const job = useJob()
  const [values, setValues] = useState({ outgoing: user.displayName, incoming: '', witness: '', paperKeyPlace: '' })
  const [tried, setTried] = useState(false)
  const [pdf, setPdf] = useState<PdfFile | null>(null)
  const [failure, setFailure] = useState<ApiError | null>(null)
  const missing = (text: string) => tried && text.trim() === '' && t('cover.missing')

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    setTried(true)
    if (values.outgoing.trim() === '' || values.incoming.trim() === '') return
    setFailure(null)
    try {
      setPdf(await job.run((jobId) => api.handover.coverPdf({ ...values, jobId, packagePath: made.path })))
      void refresh(['audit'])
    } catch (cause) {
      setFailure(asApiError(cause))
    }
  }
  const field = (name: keyof typeof values, maxLength: number, placeholder?: string) => (
    <TextInput
      label={t(name === 'paperKeyPlace' ? 'cover.place' : `cover.${name}`)}
      {...(placeholder === undefined ? {} : { placeholder })}
      maxLength={maxLength}
      value={values[name]}
      error={(name === 'outgoing' || name === 'incoming') && missing(values[name])}
      onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
    />
  )
  return (
    <Stack gap="md">
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="md">
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {field('outgoing', 120)}
            {field('incoming', 120)}
          </SimpleGrid>
          {field('witness', 120)}
          {field('paperKeyPlace', 300, t('cover.placeExample'))}
          <ErrorNotice error={failure} />
          <div>
            <Button type="submit" variant={pdf === null ? 'filled' : 'default'}>
              {t(pdf === null ? 'cover.make' : 'cover.again')}
            </Button>
          </div>
        </Stack>
      </form>
      {pdf !== null && <PdfView file={pdf} />}
      <ProgressDialog job={job} title={t('cover.running')} phaseText={() => t('cover.reading')} unit="bytes" />
    </Stack>
  )
}

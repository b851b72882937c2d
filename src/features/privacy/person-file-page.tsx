import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { fullName } from '../../../electron/contract/text/index.ts'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { useMayWrite } from '../../api/status.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import type { PdfFile } from '../../components/pdf-document.ts'
import { PdfView } from '../../components/pdf-view.tsx'
import { ReadOnlyNotice } from '../../components/read-only-notice.tsx'
import { saveFile } from '../../components/save-file.ts'
import { showDone } from '../../components/toasts.tsx'

/** All that is kept about one person, to hand over. Nothing is made before it is asked for: each making is recorded. */
export function PersonFilePage() {
  const { t } = useTranslation('privacy')
  const { id = '' } = useParams()
  const mayWrite = useMayWrite()
  const page = useQueryCall('members.get', { id })
  const make = useCommandCall('privacy.exportPerson', { errorShown: true, invalidates: ['audit'] })
  const [pdf, setPdf] = useState<PdfFile | null>(null)
  if (page.error !== null) return <ErrorNotice error={page.error} onRetry={() => void page.refetch()} />
  if (page.data === undefined) return <LoadingPage />
  const save = () =>
    make.mutate(
      { id, format: 'json' },
      {
        onSuccess: (file) => {
          saveFile(file, 'application/json')
          showDone(t('file.saved'))
        },
      },
    )
  const busy = make.isPending ? make.variables.format : null
  return (
    <>
      <PageHeader
        title={t('file.title', { name: fullName(page.data.person) })}
        note={t('file.lead')}
        actions={
          <Button variant="default" component={Link} to={`/members/${id}`}>
            {t('file.back')}
          </Button>
        }
      />
      {!mayWrite && <ReadOnlyNotice />}
      {mayWrite && (
        <Stack gap="xs" mb="md">
          <Group>
            <Button loading={busy === 'pdf'} disabled={busy === 'json'} variant={pdf === null ? 'filled' : 'default'} onClick={() => make.mutate({ id, format: 'pdf' }, { onSuccess: setPdf })}>
              {t('file.pdf')}
            </Button>
            <Button loading={busy === 'json'} disabled={busy === 'pdf'} variant="default" onClick={save}>
              {t('file.json')}
            </Button>
          </Group>
          <Text size="sm" c="dimmed">
            {t('file.jsonNote')}
          </Text>
        </Stack>
      )}
      <ErrorNotice error={make.error} />
      {pdf !== null && <PdfView file={pdf} />}
    </>
  )
}

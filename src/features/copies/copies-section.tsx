import { Alert, Button, Table, Text } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../../api/api-error.ts'
import { api, subscribe } from '../../api/client.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useMayWrite } from '../../api/status.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Section } from '../../components/section.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { useFormat } from '../../i18n/format.ts'

interface Props {
  /** Runs long work with the page's progress dialog, and shows its failure. */
  onMake(work: (jobId: string) => Promise<void>): void
  onVerify(path: string): void
}

/** The copies that the program keeps on this computer by itself: what they are worth, and what not. */
export function CopiesSection({ onMake, onVerify }: Props) {
  const { t } = useTranslation('copies')
  const format = useFormat()
  const mayWrite = useMayWrite()
  const state = useQueryCall('copies.list', {})
  // One may come by itself while somebody works.
  useEffect(() => subscribe('copies', () => void refresh(['copies'])), [])
  const make = () =>
    onMake(async (jobId) => {
      await api.copies.make({ jobId })
      await refresh(['copies'])
    })
  const { copies = [], failure = null, filesMissing = 0 } = state.data ?? {}
  const [newest] = copies
  return (
    <Section title={t('title')} tools={mayWrite && <Button variant="default" onClick={make}>{t('make')}</Button>}>
      <Text>{t('note')}</Text>
      <ErrorNotice error={state.error} />
      {failure !== null && (
        <Alert color="red" role="alert" my="sm" title={t('failed', { date: format.dateTime(failure.at) })}>
          {Object.values(errorText(new ApiError(failure.code, {}, ''))).join(' ')}
        </Alert>
      )}
      {filesMissing > 0 && (
        <Alert color="red" role="alert" my="sm">
          {t('filesMissing', { count: filesMissing })}
        </Alert>
      )}
      {state.data !== undefined && (
        <Text mt="xs" fw={600}>
          {newest === undefined ? t('none') : t('newest', { date: format.dateTime(newest.madeAt), count: copies.length })}
        </Text>
      )}
      {newest !== undefined && (
        <details>
          <summary style={{ cursor: 'pointer', paddingBlock: '0.5rem' }}>{t('all')}</summary>
          <Table maw="40rem">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('when')}</Table.Th>
                <Table.Th ta="right">{t('size')}</Table.Th>
                <Table.Th />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {copies.map(({ path, madeAt, size }) => (
                <Table.Tr key={path}>
                  <Table.Td>{format.dateTime(madeAt)}</Table.Td>
                  <Table.Td ta="right" className="tabular">{format.bytes(size)}</Table.Td>
                  <Table.Td ta="right">
                    <Button variant="subtle" aria-label={t('verifyOf', { date: format.dateTime(madeAt) })} onClick={() => onVerify(path)}>
                      {t('verify')}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </details>
      )}
    </Section>
  )
}

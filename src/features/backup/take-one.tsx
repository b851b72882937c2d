import { Alert, Button, Group, List, Stack, Table, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import type { Secret } from '../../../electron/contract/councils.ts'
import type { PackageRecord, TakeNote, TakeWay } from '../../../electron/contract/restores.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useRecordName } from './record-name.ts'

const PAGES = { meeting: '/meetings', person: '/members', project: '/projects' } as const

interface Props {
  path: string
  secret: Secret | null
  record: PackageRecord
  onOther: () => void
}

/** What comes along, what stands in the way, and the ways to take it: all seen before anything changes. */
export function TakeOne({ path, secret, record, onOther }: Props) {
  const { t } = useTranslation('restores')
  const format = useFormat()
  const name = useRecordName()
  const { kind, id } = record
  const look = useQueryCall('restores.record', { path, secret, kind, id })
  const take = useCommandCall('restores.take', { invalidates: ['meetings', 'members', 'projects', 'files', 'search', 'audit'], errorShown: true })
  if (take.data !== undefined) {
    return (
      <Alert color="green" role="status" title={t('take.done')}>
        <Text>{name(record)}</Text>
        <Group mt="sm">
          <Button component={Link} to={`${PAGES[kind]}/${take.data.id}`}>
            {t('take.open')}
          </Button>
          <Button variant="default" onClick={onOther}>
            {t('take.other')}
          </Button>
        </Group>
      </Alert>
    )
  }
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={3} style={{ overflowWrap: 'anywhere', flex: 1 }}>
          {name(record)}
        </Title>
        <Button variant="default" onClick={onOther}>
          {t('take.other')}
        </Button>
      </Group>
      <ErrorNotice error={look.error ?? take.error} />
      {look.data === undefined ? (
        look.error === null && <LoadingPage lines={4} />
      ) : (
        <>
          <Text fw={500}>{t('take.parts')}</Text>
          <Table maw="32rem">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('compare.record')}</Table.Th>
                <Table.Th ta="right">{t('compare.inPackage')}</Table.Th>
                <Table.Th ta="right">{t('compare.here')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {look.data.parts.filter(({ inPackage, here }) => inPackage + here > 0).map((part) => (
                <Table.Tr key={part.table}>
                  <Table.Td>{t(`compare.tables.${part.table as 'people'}`)}</Table.Td>
                  <Table.Td ta="right" className="tabular">{format.number(part.inPackage)}</Table.Td>
                  <Table.Td ta="right" className="tabular">{format.number(part.here)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {look.data.adopted && <Alert color="yellow">{t('take.adopted')}</Alert>}
          {look.data.ways.map(({ way, notes }) => (
            <Way key={way} way={way} notes={notes} busy={take.isPending} onTake={() => take.mutate({ path, secret, kind, id, way })} />
          ))}
        </>
      )}
    </Stack>
  )
}

function Way({ way, notes, busy, onTake }: { way: TakeWay; notes: TakeNote[]; busy: boolean; onTake: () => void }) {
  const { t } = useTranslation('restores')
  return (
    <Alert color={notes.length === 0 ? 'gray' : 'yellow'}>
      <Text>{t(`take.wayNote.${way}`)}</Text>
      {notes.length === 0 ? (
        <Text>{t('take.clear')}</Text>
      ) : (
        <List>
          {notes.map(({ code, count, names }) => (
            <List.Item key={code}>{t(`take.note.${code}`, { count, names: names.join(', ') })}</List.Item>
          ))}
        </List>
      )}
      <Button mt="sm" variant={way === 'copy' ? 'default' : 'filled'} loading={busy} onClick={onTake}>
        {t(`take.way.${way}`)}
      </Button>
    </Alert>
  )
}

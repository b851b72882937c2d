import { Badge, Button, Checkbox, Group, SegmentedControl, Stack, Table, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQueryCall } from '../../api/hooks.ts'
import type { Secret } from '../../../electron/contract/councils.ts'
import type { PackageRecord, RecordKind } from '../../../electron/contract/restores.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { useRecordName } from './record-name.ts'
import { TakeOne } from './take-one.tsx'

const KINDS: RecordKind[] = ['meeting', 'person', 'project']
/** A table of thousands helps nobody: the rest is found by typing. */
const SHOWN = 100

/** One meeting, member or project out of a package: chosen from a list that says how each stands against what is here. */
export function TakeRecords({ path, secret }: { path: string; secret: Secret | null }) {
  const { t } = useTranslation('restores')
  const [kind, setKind] = useState<RecordKind>('meeting')
  const [typed, setTyped] = useState('')
  const [onlyDifferent, setOnlyDifferent] = useState(true)
  const [chosen, setChosen] = useState<PackageRecord | null>(null)
  const records = useQueryCall('restores.records', { path, secret })

  return (
    <section>
      <Title order={2}>{t('take.title')}</Title>
      <Text mb="sm">{t('take.lead')}</Text>
      <ErrorNotice error={records.error} onRetry={() => void records.refetch()} />
      {chosen !== null ? (
        <TakeOne key={chosen.id} path={path} secret={secret} record={chosen} onOther={() => setChosen(null)} />
      ) : records.data === undefined ? (
        records.error === null && <LoadingPage lines={4} />
      ) : (
        <Stack>
          <Group align="end">
            <SegmentedControl value={kind} onChange={(value) => setKind(KINDS.find((one) => one === value) ?? 'meeting')} data={KINDS.map((value) => ({ value, label: t(`take.kind.${value}`) }))} />
            <TextInput aria-label={t('take.find')} placeholder={t('take.find')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
            <Checkbox label={t('take.onlyDifferent')} checked={onlyDifferent} onChange={(event) => setOnlyDifferent(event.currentTarget.checked)} mb="xs" />
          </Group>
          <List
            records={records.data.filter((record) => record.kind === kind && record.title.includes(typed.trim()) && (!onlyDifferent || record.state !== 'same'))}
            onChoose={setChosen}
          />
        </Stack>
      )}
    </section>
  )
}

function List({ records, onChoose }: { records: PackageRecord[]; onChoose: (record: PackageRecord) => void }) {
  const { t } = useTranslation('restores')
  const name = useRecordName()
  if (records.length === 0) return <Text c="dimmed">{t('take.none')}</Text>
  return (
    <>
      <Table>
        <Table.Tbody>
          {records.slice(0, SHOWN).map((record) => (
            <Table.Tr key={record.id}>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{name(record)}</Table.Td>
              <Table.Td w="12rem">
                <Badge color={record.state === 'same' ? 'gray' : 'yellow'} variant="light">
                  {t(`take.state.${record.state}`)}
                </Badge>
              </Table.Td>
              <Table.Td w="6rem" ta="right">
                {record.state !== 'same' && (
                  <Button variant="default" size="compact-md" onClick={() => onChoose(record)}>
                    {t('take.look')}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {records.length > SHOWN && <Text c="dimmed">{t('take.more', { shown: SHOWN, total: records.length })}</Text>}
    </>
  )
}

import { Alert, Stack, Table, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Comparison, Preview } from '../../../electron/contract/backups.ts'
import { useFieldWord } from '../../components/history/use-change-words.ts'
import { useFormat } from '../../i18n/format.ts'

/** What a package is, and how it stands beside what is here: before anything is replaced. */
export function PackagePreview({ preview }: { preview: Preview }) {
  const { t } = useTranslation('backups')
  const format = useFormat()
  const { counts, here } = preview
  const rows: [string, string][] = [
    [t('restore.council'), preview.councilName],
    [t('restore.made'), format.dateTime(preview.createdAt)],
    [t('restore.by'), preview.createdBy],
    [
      t('restore.holds'),
      [
        t('restore.people', { count: counts.people ?? 0 }),
        t('restore.meetings', { count: counts.meetings ?? 0 }),
        t('restore.projects', { count: counts.projects ?? 0 }),
        t('restore.files', { count: preview.fileCount }),
      ].join(' · '),
    ],
  ]
  return (
    <Stack>
      <Table variant="vertical" withTableBorder>
        <Table.Tbody>
          {rows.map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th w="10rem">{name}</Table.Th>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Alert color={here === null ? 'sea' : 'amber'}>
        <Text>{here === null ? t('restore.newHere') : t('restore.alreadyHere')}</Text>
        {here !== null && <Age comparison={here.comparison} />}
      </Alert>
      {here?.comparison != null && <CompareTable comparison={here.comparison} />}
    </Stack>
  )
}

function Age({ comparison }: { comparison: Comparison | null }) {
  const { t } = useTranslation('restores')
  const format = useFormat()
  if (comparison === null) return <Text>{t('compare.closed')}</Text>
  const { age, lastChangedAt } = comparison
  return <Text fw={600}>{t(`age.${age}`, { here: lastChangedAt === null ? '' : format.dateTime(lastChangedAt) })}</Text>
}

/** Kinds of records that nobody has yet say nothing. */
function CompareTable({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation('restores')
  const format = useFormat()
  const fieldWord = useFieldWord()
  const tables = comparison.tables.filter(({ inPackage, here }) => inPackage + here > 0)
  if (tables.length === 0) return null
  const words = ({ onlyInPackage, onlyHere, changed, fields }: Comparison['tables'][number]): string => {
    const listed = Object.entries(fields).map(([field, count]) => t('compare.field', { field: fieldWord(field), count }))
    const parts = [
      onlyInPackage > 0 && t('compare.onlyInPackage', { count: onlyInPackage }),
      onlyHere > 0 && t('compare.onlyHere', { count: onlyHere }),
      changed > 0 && t('compare.changed', { count: changed, fields: listed.join(', ') }),
    ].filter((part) => part !== false)
    return parts.length === 0 ? t('compare.none') : parts.join(' · ')
  }
  return (
    <section>
      <Title order={2} mb="xs">
        {t('compare.title')}
      </Title>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('compare.record')}</Table.Th>
            <Table.Th ta="right">{t('compare.inPackage')}</Table.Th>
            <Table.Th ta="right">{t('compare.here')}</Table.Th>
            <Table.Th>{t('compare.difference')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tables.map((one) => (
            <Table.Tr key={one.table}>
              <Table.Td>{t(`compare.tables.${one.table as 'people'}`)}</Table.Td>
              <Table.Td ta="right" className="tabular">{format.number(one.inPackage)}</Table.Td>
              <Table.Td ta="right" className="tabular">{format.number(one.here)}</Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{words(one)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

import { Button, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQueryCall } from '../../api/hooks.ts'
import { Section } from '../../components/section.tsx'
import { useFormat } from '../../i18n/format.ts'

/** Rehearsing a restore: what it is, where it begins, and when it was last done. */
export function Drills() {
  const { t } = useTranslation('restores')
  const format = useFormat()
  const drills = useQueryCall('guests.drills', {})
  if (drills.data === undefined) return null
  const { recent } = drills.data
  const [last] = recent
  return (
    <Section
      title={t('drill.title')}
      tools={
        <Button component={Link} to="/restore" variant="default">
          {t('drill.action')}
        </Button>
      }
    >
      <Text>{t('drill.note')}</Text>
      <Text style={{ overflowWrap: 'anywhere' }}>
        {last === undefined ? t('drill.never') : t('drill.last', { date: format.dateTime(last.at), by: last.by, file: last.fileName })}
      </Text>
      {recent.length > 1 && (
        <Table mt="sm" aria-label={t('drill.history')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('drill.when')}</Table.Th>
              <Table.Th>{t('drill.who')}</Table.Th>
              <Table.Th>{t('drill.which')}</Table.Th>
              <Table.Th>{t('drill.made')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {recent.map((drill) => (
              <Table.Tr key={drill.at}>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{format.dateTime(drill.at)}</Table.Td>
                <Table.Td>{drill.by}</Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{drill.fileName}</Table.Td>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{drill.madeAt !== null && format.dateTime(drill.madeAt)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  )
}

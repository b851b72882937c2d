import { Anchor, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Assembly, Proposal } from '../../../electron/contract/assemblies.ts'
import { useFormat } from '../../i18n/format.ts'
import { useAssemblyName } from './use-proposal-words.ts'

export function AssemblyTable({ assemblies, proposals }: { assemblies: readonly Assembly[]; proposals: readonly Proposal[] }) {
  const { t } = useTranslation('assemblies')
  const format = useFormat()
  const name = useAssemblyName()
  return (
    <Table highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('field.title')}</Table.Th>
          <Table.Th w="11.5rem">{t('field.heldOn')}</Table.Th>
          <Table.Th w="26%" className="only-wide">{t('field.place')}</Table.Th>
          <Table.Th ta="right" w="9.5rem">{t('field.attended')}</Table.Th>
          <Table.Th ta="right" w="7rem">{t('proposal.list')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {assemblies.map((one) => (
          <Table.Tr key={one.id}>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              <Anchor component={Link} to={`/projects/assemblies/${one.id}`}>
                {name(one)}
              </Anchor>
              {one.title !== '' && <Text>{one.title}</Text>}
              {one.place !== '' && (
                <Text size="sm" c="dimmed" className="only-narrow">
                  {one.place}
                </Text>
              )}
            </Table.Td>
            <Table.Td>{format.date(one.heldOn)}</Table.Td>
            <Table.Td className="only-wide" style={{ overflowWrap: 'anywhere' }}>{one.place}</Table.Td>
            <Table.Td ta="right" className="tabular">{one.attended === null ? '' : format.number(one.attended)}</Table.Td>
            <Table.Td ta="right" className="tabular">{proposals.filter(({ assemblyId }) => assemblyId === one.id).length || ''}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

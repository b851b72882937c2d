import { Anchor, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { StructurePage } from '../../../electron/contract/structure.ts'
import { Section } from '../../components/section.tsx'
import styles from './structure.module.css'

/** How many members of each kind, each leading to their names on the roll of that day. */
export function MembersTable({ page: { on, members }, today }: { page: StructurePage; today: string }) {
  const { t } = useTranslation(['structure', 'members'])
  const day = on === today ? '' : `&on=${on}`
  const sum = (key: 'count' | 'acting') => members.reduce((total, one) => total + one[key], 0)
  return (
    <Section title={t('members.title')}>
      <Table className={styles.table ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('members.capacity')}</Table.Th>
            <Table.Th data-number>{t('members.count')}</Table.Th>
            <Table.Th data-number>{t('members.acting')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {members.map(({ capacity, count, acting }) => (
            <Table.Tr key={capacity}>
              <Table.Td>
                <Anchor component={Link} to={`/members?kind=${capacity}${day}`}>
                  {t(`members:capacity.${capacity}`)}
                </Anchor>
              </Table.Td>
              <Table.Td data-number>{count}</Table.Td>
              <Table.Td data-number>{acting}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Td>{t('members.total')}</Table.Td>
            <Table.Td data-number>{sum('count')}</Table.Td>
            <Table.Td data-number>{sum('acting')}</Table.Td>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </Section>
  )
}

import { Button, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectPage } from '../../../../electron/contract/projects.ts'
import { Section } from '../../../components/section.tsx'
import { useRecord } from '../../../components/use-record.ts'
import { RowTools } from '../../../components/row-tools.tsx'
import { useFormat } from '../../../i18n/format.ts'
import type { TabProps } from '../project-page.tsx'
import { BeneficiaryDialog } from './beneficiary-dialog.tsx'
import { SHOWN_BY } from './shown-by.ts'

export type Group = ProjectPage['beneficiaries'][number]

/** For whom it is, as counts of groups; never names. */
export function Beneficiaries({ page, mayWrite }: TabProps) {
  const { t } = useTranslation('projectPeople')
  const format = useFormat()
  const [open, setOpen] = useState<{ group: Group | null } | null>(null)
  const { remove } = useRecord('beneficiaries', SHOWN_BY)
  const groups = page.beneficiaries
  const count = (value: number | null) => (value === null ? <Text span c="dimmed">{t('beneficiaries.unknown')}</Text> : format.number(value))
  /** Of groups that nobody counted there is no sum. */
  const sum = (of: 'target' | 'actual') => (groups.every((one) => one[of] === null) ? null : groups.reduce((all, one) => all + (one[of] ?? 0), 0))
  const add = mayWrite && (
    <Button variant="default" onClick={() => setOpen({ group: null })}>
      {t('beneficiaries.add')}
    </Button>
  )
  return (
    <Section title={t('beneficiaries.title')} tools={add}>
      <Text c="dimmed">{t(groups.length === 0 ? 'beneficiaries.none' : 'beneficiaries.note')}</Text>
      {groups.length > 0 && (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="45%">{t('beneficiaries.group')}</Table.Th>
              <Table.Th ta="right">{t('beneficiaries.target')}</Table.Th>
              <Table.Th ta="right">{t('beneficiaries.actual')}</Table.Th>
              {mayWrite && <Table.Td w="6.5rem" />}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {groups.map((group) => (
              <Table.Tr key={group.id}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{group.groupName}</Table.Td>
                <Table.Td ta="right" className="tabular">{count(group.target)}</Table.Td>
                <Table.Td ta="right" className="tabular">{count(group.actual)}</Table.Td>
                {mayWrite && (
                  <Table.Td>
                    <RowTools
                      editLabel={t('beneficiaries.edit', { name: group.groupName })}
                      removeLabel={t('beneficiaries.remove', { name: group.groupName })}
                      onEdit={() => setOpen({ group })}
                      onRemove={() => remove(group, t('beneficiaries.removed', { name: group.groupName }))}
                    />
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
          {groups.length > 1 && (
            <Table.Tfoot>
              <Table.Tr>
                <Table.Th>{t('beneficiaries.total')}</Table.Th>
                <Table.Th ta="right" className="tabular">{count(sum('target'))}</Table.Th>
                <Table.Th ta="right" className="tabular">{count(sum('actual'))}</Table.Th>
                {mayWrite && <Table.Td />}
              </Table.Tr>
            </Table.Tfoot>
          )}
        </Table>
      )}
      {open !== null && <BeneficiaryDialog projectId={page.project.id} group={open.group} onClose={() => setOpen(null)} />}
    </Section>
  )
}

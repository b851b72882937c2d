import { Anchor, Button, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ProjectPage } from '../../../../electron/contract/projects.ts'
import { Section } from '../../../components/section.tsx'
import { useRecord } from '../../../components/use-record.ts'
import { RowTools } from '../../../components/row-tools.tsx'
import type { TabProps } from '../project-page.tsx'
import { TeamDialog } from './team-dialog.tsx'
import { SHOWN_BY } from './shown-by.ts'

export type Member = ProjectPage['team'][number]

/** People of the roll, who lead to their page, and others by name. */
export function Team({ page, mayWrite }: TabProps) {
  const { t } = useTranslation('projectPeople')
  const [open, setOpen] = useState<{ member: Member | null } | null>(null)
  const { remove } = useRecord('projectTeam', SHOWN_BY)
  const add = mayWrite && (
    <Button variant="default" onClick={() => setOpen({ member: null })}>
      {t('team.add')}
    </Button>
  )
  // The link is left of somebody whose name was cleared (PDPA s.33).
  const named = page.team.map((member) => ({ ...member, shownName: member.shownName || t('team.erased') }))
  return (
    <Section title={t('team.title')} tools={add}>
      {page.team.length === 0 && <Text c="dimmed">{t('team.none')}</Text>}
      {page.team.length > 0 && (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="45%">{t('team.name')}</Table.Th>
              <Table.Th>{t('team.role')}</Table.Th>
              {mayWrite && <Table.Td w="6.5rem" />}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {named.map((member) => (
              <Table.Tr key={member.id}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>
                  {member.personId === null ? (
                    <>
                      {member.shownName}
                      <Text size="sm" c="dimmed">{t('team.notListed')}</Text>
                    </>
                  ) : (
                    <Anchor component={Link} to={`/members/${member.personId}`}>
                      {member.shownName}
                    </Anchor>
                  )}
                </Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{member.role}</Table.Td>
                {mayWrite && (
                  <Table.Td>
                    <RowTools
                      editLabel={t('team.edit', { name: member.shownName })}
                      removeLabel={t('team.remove', { name: member.shownName })}
                      onEdit={() => setOpen({ member })}
                      onRemove={() => remove(member, t('team.removed', { name: member.shownName }))}
                    />
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {open !== null && <TeamDialog page={page} member={open.member} onClose={() => setOpen(null)} />}
    </Section>
  )
}

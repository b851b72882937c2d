import { Anchor, Button, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ProjectPage } from '../../../../electron/contract/projects.ts'
import { Section } from '../../../components/section.tsx'
import { useRecord } from '../../../components/use-record.ts'
import { RowTools } from '../../../components/row-tools.tsx'
import { pageExists } from '../../../feature.ts'
import type { TabProps } from '../project-page.tsx'
import { PartnerDialog } from './partner-dialog.tsx'
import { SHOWN_BY } from './shown-by.ts'

export type ProjectPartner = ProjectPage['partners'][number]

/** Partners (ภาคี) that take part, each leading to its page in the register. */
export function ProjectPartners({ page, mayWrite }: TabProps) {
  const { t } = useTranslation('projectPeople')
  const [open, setOpen] = useState<{ partner: ProjectPartner | null } | null>(null)
  const { remove } = useRecord('projectPartners', SHOWN_BY)
  const add = mayWrite && (
    <Button variant="default" onClick={() => setOpen({ partner: null })}>
      {t('partners.add')}
    </Button>
  )
  return (
    <Section title={t('partners.title')} tools={add}>
      {page.partners.length === 0 && <Text c="dimmed">{t('partners.none')}</Text>}
      {page.partners.length > 0 && (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="45%">{t('partners.name')}</Table.Th>
              <Table.Th>{t('partners.role')}</Table.Th>
              {mayWrite && <Table.Td w="6.5rem" />}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {page.partners.map((partner) => (
              <Table.Tr key={partner.id}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>
                  {pageExists('/projects/partners/:id') ? (
                    <Anchor component={Link} to={`/projects/partners/${partner.partnerId}`}>
                      {partner.partnerName}
                    </Anchor>
                  ) : (
                    partner.partnerName
                  )}
                </Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{partner.role}</Table.Td>
                {mayWrite && (
                  <Table.Td>
                    <RowTools
                      editLabel={t('partners.edit', { name: partner.partnerName })}
                      removeLabel={t('partners.remove', { name: partner.partnerName })}
                      onEdit={() => setOpen({ partner })}
                      onRemove={() => remove(partner, t('partners.removed', { name: partner.partnerName }))}
                    />
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {open !== null && <PartnerDialog page={page} partner={open.partner} onClose={() => setOpen(null)} />}
    </Section>
  )
}

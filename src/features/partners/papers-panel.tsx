import { Anchor, Button, Group, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PartnerPaper, PartnerRow } from '../../../electron/contract/partners.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useMayWrite } from '../../api/status.ts'
import { ExportMenu } from '../../components/export-menu.tsx'
import { RowTools } from '../../components/row-tools.tsx'
import { Section } from '../../components/section.tsx'
import { useRecord } from '../../components/use-record.ts'
import { useFormat } from '../../i18n/format.ts'
import { PaperDialog } from './paper-dialog.tsx'
import { paperSheet } from './partner-sheet.ts'

/** Papers exchanged with a partner, the newest first. */
export function PapersPanel({ partner, papers }: { partner: PartnerRow; papers: readonly PartnerPaper[] }) {
  const { t } = useTranslation('partners')
  const format = useFormat()
  const mayWrite = useMayWrite()
  const projects = useQueryCall('projects.list', {}).data ?? []
  const [open, setOpen] = useState<PartnerPaper | 'new' | null>(null)
  const { remove } = useRecord('partnerPapers', ['partners', 'audit'])
  const titleOf = ({ projectId }: PartnerPaper): string => projects.find(({ id }) => id === projectId)?.title ?? ''
  return (
    <Section
      title={t('papers.title')}
      tools={
        <Group gap="sm">
          {papers.length > 0 && <ExportMenu sheet={() => paperSheet(partner.name, papers.map((one) => ({ ...one, projectTitle: titleOf(one) })), t)} />}
          {mayWrite && (
            <Button variant="default" onClick={() => setOpen('new')}>
              {t('papers.add')}
            </Button>
          )}
        </Group>
      }
    >
      {papers.length === 0 ? (
        <Text c="dimmed">{t('papers.none')}</Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="9rem">{t('papers.datedOn')}</Table.Th>
              <Table.Th w="7rem" className="only-wide">{t('papers.direction')}</Table.Th>
              <Table.Th w="11rem" className="only-wide">{t('papers.number')}</Table.Th>
              <Table.Th>{t('papers.subject')}</Table.Th>
              {mayWrite && <Table.Th w="6.5rem" aria-label={t('papers.tools')} />}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {papers.map((one) => (
              <Table.Tr key={one.id}>
                <Table.Td>{format.date(one.datedOn)}</Table.Td>
                <Table.Td className="only-wide">{t(`papers.${one.direction}`)}</Table.Td>
                <Table.Td className="only-wide" style={{ overflowWrap: 'anywhere' }}>{one.number}</Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>
                  {one.subject}
                  <Text size="sm" c="dimmed" className="only-narrow">
                    {[t(`papers.${one.direction}`), one.number].filter(Boolean).join(' · ')}
                  </Text>
                  {titleOf(one) !== '' && (
                    <Anchor component={Link} to={`/projects/${one.projectId ?? ''}`} size="sm" display="block">
                      {titleOf(one)}
                    </Anchor>
                  )}
                  {one.note !== '' && <Text size="sm" c="dimmed" style={{ whiteSpace: 'pre-wrap' }}>{one.note}</Text>}
                </Table.Td>
                {mayWrite && (
                  <Table.Td>
                    <RowTools editLabel={t('papers.edit', { subject: one.subject })} removeLabel={t('papers.remove', { subject: one.subject })} onEdit={() => setOpen(one)} onRemove={() => remove(one, t('papers.removed', { subject: one.subject }))} />
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {open !== null && <PaperDialog partnerId={partner.id} paper={open === 'new' ? null : open} projects={projects} onClose={() => setOpen(null)} />}
    </Section>
  )
}

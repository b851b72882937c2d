import { Anchor, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PartnerRow } from '../../../electron/contract/partners.ts'

export function PartnerTable({ partners }: { partners: readonly PartnerRow[] }) {
  const { t } = useTranslation('partners')
  return (
    <Table highlightOnHover>
      <caption className="visually-hidden">{t('title')}</caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="32%">{t('field.name')}</Table.Th>
          <Table.Th className="only-wide" w="16%">{t('field.kind')}</Table.Th>
          <Table.Th w="22%">{t('field.contact')}</Table.Th>
          <Table.Th>{t('projects')}</Table.Th>
          <Table.Th ta="right" w="7rem">{t('papers.short')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {partners.map(({ id, name, kind, contactName, phone, projects, papers }) => (
          <Table.Tr key={id}>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              <Anchor component={Link} to={`/projects/partners/${id}`}>
                {name}
              </Anchor>
              <Text size="sm" c="dimmed" className="only-narrow">
                {t(`kind.${kind}`)}
              </Text>
            </Table.Td>
            <Table.Td className="only-wide">{t(`kind.${kind}`)}</Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              {contactName}
              {phone !== '' && <Text size="sm" className="tabular">{phone}</Text>}
            </Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              {projects.slice(0, SHOWN).map((project) => (
                <Anchor key={project.id} component={Link} to={`/projects/${project.id}`} display="block">
                  {project.title}
                </Anchor>
              ))}
              {projects.length > SHOWN && <Text size="sm" c="dimmed">{t('moreProjects', { count: projects.length - SHOWN })}</Text>}
            </Table.Td>
            <Table.Td ta="right" className="tabular">{papers === 0 ? '' : papers}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

/** A partner in many projects keeps its row short; its own page names them all. */
const SHOWN = 2

import { ActionIcon, Button, Group, Table, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommandCall } from '../../../api/hooks.ts'
import { Section } from '../../../components/section.tsx'
import { useRecord } from '../../../components/use-record.ts'
import { useFormat } from '../../../i18n/format.ts'
import type { TabProps } from '../project-page.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { SHOWN_BY } from '../page/shown-by.ts'

/** Whether others may follow the project, who was given it, and the file for the next. */
export function ModelSection({ page, mayWrite }: TabProps) {
  const { t } = useTranslation('templates')
  const format = useFormat()
  const [exporting, setExporting] = useState(false)
  const mark = useCommandCall('projects.setModel')
  const { remove } = useRecord('projectCopies', SHOWN_BY)
  const { project, copies } = page
  const tools = mayWrite && (
    <Group gap="sm">
      <Button variant="default" loading={mark.isPending} onClick={() => mark.mutate({ id: project.id, revision: project.revision, isModel: !project.isModel })}>
        {t(project.isModel ? 'unmakeModel' : 'makeModel')}
      </Button>
      {project.isModel && <Button onClick={() => setExporting(true)}>{t('export.open')}</Button>}
    </Group>
  )
  return (
    <Section title={t('section')} tools={tools}>
      <Text c="dimmed">{copies.length > 0 ? t('copies', { count: copies.length }) : t(project.isModel ? 'noCopies' : 'notModel')}</Text>
      {copies.length > 0 && (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="45%">{t('council')}</Table.Th>
              <Table.Th w="10rem">{t('sentOn')}</Table.Th>
              <Table.Th>{t('note')}</Table.Th>
              {mayWrite && <Table.Td w="3.5rem" />}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {copies.map((copy) => (
              <Table.Tr key={copy.id}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{copy.councilName}</Table.Td>
                <Table.Td>{format.date(copy.copiedOn)}</Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{copy.note}</Table.Td>
                {mayWrite && (
                  <Table.Td>
                    <ActionIcon variant="subtle" size="lg" aria-label={t('removeCopy', { name: copy.councilName })} onClick={() => remove(copy, t('removedCopy', { name: copy.councilName }))}>
                      <IconX size="1.125rem" stroke={1.5} />
                    </ActionIcon>
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {exporting && <ExportDialog projectId={project.id} onClose={() => setExporting(false)} />}
    </Section>
  )
}

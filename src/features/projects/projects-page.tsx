import { Anchor, Badge, Button, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQueryCall } from '../../api/hooks.ts'
import { useMayWrite } from '../../api/status.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { ExportMenu } from '../../components/export-menu.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { useFormat } from '../../i18n/format.ts'
import { projectSheet } from './project-sheet.ts'
import { ProjectTabs } from './project-tabs.tsx'

export function ProjectsPage() {
  const { t } = useTranslation('projects')
  const format = useFormat()
  const mayWrite = useMayWrite()
  const list = useQueryCall('projects.list', {})
  const add = mayWrite ? (
    <Button component={Link} to="/projects/new">
      {t('add')}
    </Button>
  ) : undefined
  if (list.error !== null) return <ErrorNotice error={list.error} />
  if (list.data === undefined) return <LoadingPage />
  if (list.data.length === 0) {
    return (
      <>
        <ProjectTabs />
        <PageHeader title={t('title')} />
        <EmptyState title={t('empty.title')} actions={add}>
          {t('empty.body')}
        </EmptyState>
      </>
    )
  }
  const projects = list.data
  return (
    <>
      <ProjectTabs />
      <PageHeader
        title={t('title')}
        actions={
          <>
            <ExportMenu sheet={() => projectSheet(projects, t)} />
            {add}
          </>
        }
      />
      <Table highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('column.title')}</Table.Th>
            <Table.Th className="only-wide">{t('column.stage')}</Table.Th>
            <Table.Th>{t('column.resolution')}</Table.Th>
            <Table.Th ta="right">{t('column.promised')}</Table.Th>
            <Table.Th ta="right">{t('column.received')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {projects.map((project) => (
            <Table.Tr key={project.id}>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                <Anchor component={Link} to={`/projects/${project.id}`}>
                  {project.title}
                </Anchor>
                <Text size="sm" c="dimmed" className="only-narrow">
                  {t(`stage.${project.stage}`)}
                </Text>
              </Table.Td>
              <Table.Td className="only-wide" style={{ whiteSpace: 'nowrap' }}>{t(`stage.${project.stage}`)}</Table.Td>
              <Table.Td>
                <Badge variant="light" color={project.hasApproval ? 'sea' : 'amber'}>
                  {project.hasApproval ? t('hasResolution') : t('noResolution')}
                </Badge>
              </Table.Td>
              <Table.Td ta="right" className="tabular">{format.baht(project.promisedSatang)}</Table.Td>
              <Table.Td ta="right" className="tabular">{format.baht(project.receivedSatang)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  )
}

import { Badge, Button, Group, Tabs, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import type { ProjectPage } from '../../../electron/contract/projects.ts'
import { api } from '../../api/client.ts'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useMayWrite } from '../../api/status.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ReadOnlyNotice } from '../../components/read-only-notice.tsx'
import { showUndo } from '../../components/toasts.tsx'
import { useFormat } from '../../i18n/format.ts'
import { FactsTab } from './page/facts-tab.tsx'
import { MoneyTab } from './page/money-tab.tsx'
import { OverviewTab } from './page/overview-tab.tsx'
import { PeopleTab } from './page/people-tab.tsx'
import { WorkTab } from './page/work-tab.tsx'

export function ProjectPageView() {
  const { id = '' } = useParams()
  const page = useQueryCall('projects.get', { id })
  if (page.error !== null) return <ErrorNotice error={page.error} />
  if (page.data === undefined) return <LoadingPage />
  return <Project page={page.data} />
}

/** What a part of the page is given. */
export interface TabProps {
  page: ProjectPage
  mayWrite: boolean
}

/** The parts of a project's page, in the order of their tabs; the address names the one that is shown. */
const TABS: readonly { value: 'overview' | 'money' | 'work' | 'people' | 'facts'; show(props: TabProps): ReactNode }[] = [
  { value: 'overview', show: (props) => <OverviewTab {...props} /> },
  { value: 'money', show: (props) => <MoneyTab {...props} /> },
  { value: 'work', show: (props) => <WorkTab {...props} /> },
  { value: 'people', show: (props) => <PeopleTab {...props} /> },
  { value: 'facts', show: (props) => <FactsTab {...props} /> },
]

function Project({ page }: { page: ProjectPage }) {
  const { t } = useTranslation('projects')
  const navigate = useNavigate()
  const mayWrite = useMayWrite()
  const [search, setSearch] = useSearchParams()
  const { project } = page
  const remove = useCommandCall('projects.remove')
  const shown = TABS.find(({ value }) => value === search.get('tab'))?.value ?? 'overview'

  function removeProject(): void {
    remove.mutate(
      { id: project.id, revision: project.revision },
      {
        onSuccess: () => {
          void navigate('/projects')
          showUndo(t('removed', { title: project.title }), () => api.projects.restore({ id: project.id }).then(() => refresh(['projects'])))
        },
      },
    )
  }
  return (
    <>
      <PageHeader
        title={project.title}
        note={<Standing page={page} />}
        mark={project.isModel && <Badge variant="light">{t('model')}</Badge>}
        actions={
          mayWrite && (
            <Button variant="default" onClick={removeProject}>
              {t('remove')}
            </Button>
          )
        }
      />
      {!mayWrite && <ReadOnlyNotice />}
      <Tabs value={shown} onChange={(value) => value !== null && setSearch({ tab: value }, { replace: true })} keepMounted={false}>
        <Tabs.List mb="lg">
          {TABS.map(({ value }) => (
            <Tabs.Tab key={value} value={value}>
              {t(`tabs.${value}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {TABS.map(({ value, show }) => (
          <Tabs.Panel key={value} value={value}>
            {show({ page, mayWrite })}
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  )
}

/** How far it is, whether a resolution stands behind it (rule 18), and which model it follows. */
function Standing({ page: { project, hasApproval } }: { page: ProjectPage }) {
  const { t } = useTranslation(['projects', 'projectFacts'])
  const format = useFormat()
  return (
    <>
      <Group gap="sm">
        <Text inherit>{t(`stage.${project.stage}`)}</Text>
        <Badge variant="light" color={hasApproval ? 'sea' : 'amber'}>
          {t(hasApproval ? 'hasResolution' : 'noResolution')}
        </Badge>
      </Group>
      {project.copiedFrom !== null && (
        <Text inherit style={{ overflowWrap: 'anywhere' }}>
          {t('projectFacts:copiedFrom', { council: project.copiedFrom.councilName, title: project.copiedFrom.projectTitle })}
          {' · '}
          {t('projectFacts:copiedFromDay', { date: format.date(project.copiedFrom.exportedOn) })}
        </Text>
      )}
    </>
  )
}

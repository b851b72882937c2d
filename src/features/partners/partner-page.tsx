import { Anchor, Button, List, Menu, Stack, Text } from '@mantine/core'
import { IconDots, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import type { CallOutput } from '../../../electron/contract/index.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useMayWrite } from '../../api/status.ts'
import { Arrival } from '../../components/arrival.tsx'
import { AttachmentsPanel } from '../../components/attachments/attachments-panel.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Facts } from '../../components/facts.tsx'
import { RecordHistory } from '../../components/history/record-history.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ReadOnlyNotice } from '../../components/read-only-notice.tsx'
import { Section } from '../../components/section.tsx'
import { useRecord } from '../../components/use-record.ts'
import { ProjectTabs } from '../projects/project-tabs.tsx'
import { PartnerDialog } from './partner-dialog.tsx'
import { PapersPanel } from './papers-panel.tsx'

/** One partner: whom to ask there, what it does with the council, and what was written to and fro. */
export function PartnerPage() {
  const { id = '' } = useParams()
  const page = useQueryCall('partners.get', { id })
  if (page.error !== null) return <ErrorNotice error={page.error} onRetry={() => void page.refetch()} />
  if (page.data === undefined) return <LoadingPage />
  return <Loaded key={id} page={page.data} />
}

function Loaded({ page: { partner, papers } }: { page: CallOutput<'partners.get'> }) {
  const { t } = useTranslation('partners')
  const { t: tc } = useTranslation('common')
  const navigate = useNavigate()
  const mayWrite = useMayWrite()
  const [editing, setEditing] = useState(false)
  const { remove } = useRecord('partners', ['audit', 'search'])
  return (
    <>
      <ProjectTabs />
      <PageHeader
        title={partner.name}
        note={t(`kind.${partner.kind}`)}
        actions={
          mayWrite && (
            <>
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button variant="default" aria-label={tc('actionsFor', { what: partner.name })} px="sm">
                    <IconDots size="1.25rem" stroke={1.5} aria-hidden />
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => remove(partner, t('removed', { name: partner.name }), () => void navigate('/projects/partners', { replace: true }))}>
                    {t('remove')}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
              <Button leftSection={<IconPencil size="1.125rem" stroke={1.5} />} onClick={() => setEditing(true)}>
                {t('edit')}
              </Button>
            </>
          )
        }
      />
      {!mayWrite && <ReadOnlyNotice />}
      <Stack gap="xl">
        <Section title={t('contactCard')}>
          <Facts
            rows={[
              [t('field.contact'), partner.contactName], [t('field.phone'), partner.phone], [t('field.address'), partner.address], [t('field.note'), partner.note],
            ]}
          />
        </Section>
        <Section title={t('projects')}>
          {partner.projects.length === 0 ? (
            <Text c="dimmed">{t('noProjects')}</Text>
          ) : (
            <List spacing="xs">
              {partner.projects.map(({ id, title }) => (
                <List.Item key={id}>
                  <Anchor component={Link} to={`/projects/${id}`}>
                    {title}
                  </Anchor>
                </List.Item>
              ))}
            </List>
          )}
        </Section>
        <PapersPanel partner={partner} papers={papers} />
        <Arrival at="files">
          <AttachmentsPanel ownerKind="partner" ownerId={partner.id} />
        </Arrival>
        <RecordHistory recordIds={[partner.id, ...papers.map(({ id }) => id)]} />
      </Stack>
      {editing && <PartnerDialog partner={partner} onClose={() => setEditing(false)} />}
    </>
  )
}

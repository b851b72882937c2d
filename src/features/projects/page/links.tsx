import { Anchor, Button, Group, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ResolutionLink } from '../../../../electron/contract/projects.ts'
import { api } from '../../../api/client.ts'
import { useCommandCall, useQueryCall } from '../../../api/hooks.ts'
import { refresh } from '../../../api/query-client.ts'
import { showUndo } from '../../../components/toasts.tsx'
import { RowTools } from '../../../components/row-tools.tsx'
import { numberYear, useFormat } from '../../../i18n/format.ts'
import type { TabProps } from '../project-page.tsx'
import { useLinkName } from '../use-link-name.ts'
import { LinkDialog } from './link-dialog.tsx'

/** The resolutions a project leans on: without one that approves it, it says "ยังไม่มีมติ". */
export function Links({ page, mayWrite }: TabProps) {
  const { t } = useTranslation(['projects', 'projectFacts'])
  const resolutions = useQueryCall('meetings.resolutions', {}, { enabled: mayWrite })
  const [open, setOpen] = useState<{ link: ResolutionLink | null } | null>(null)
  const none = resolutions.data?.length === 0
  return (
    <section>
      <Group justify="space-between" mb="sm">
        <Title order={2}>{t('links.title')}</Title>
        {mayWrite && !none && (
          <Button variant="default" onClick={() => setOpen({ link: null })}>
            {t('links.add')}
          </Button>
        )}
      </Group>
      {page.links.length === 0 && <Text>{t('links.none')}</Text>}
      {page.links.length > 0 && (
        <Table>
          <Table.Tbody>
            {page.links.map((link) => (
              <LinkRow key={link.id} link={link} mayWrite={mayWrite} onEdit={() => setOpen({ link })} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {none && <Text c="dimmed">{t('links.noResolutions')}</Text>}
      {open !== null && <LinkDialog projectId={page.project.id} link={open.link} resolutions={resolutions.data ?? []} onClose={() => setOpen(null)} />}
    </section>
  )
}

function LinkRow({ link, mayWrite, onEdit }: { link: ResolutionLink; mayWrite: boolean; onEdit(): void }) {
  const { t } = useTranslation(['projects', 'projectFacts'])
  const format = useFormat()
  const unlink = useCommandCall('projects.unlink', { invalidates: ['meetings'] })
  const nameOf = useLinkName()
  const named = { resolution: nameOf(link) }

  function removeLink(): void {
    const { id, revision, projectId, resolutionId, kind, note } = link
    const back = () => api.projects.link({ projectId, resolutionId, kind, note }).then(() => refresh(['projects', 'meetings']))
    unlink.mutate({ id, revision }, { onSuccess: () => showUndo(t('projectFacts:links.removed', named), back) })
  }
  return (
    <Table.Tr>
      <Table.Td w="12rem" style={{ verticalAlign: 'top' }}>{t(`links.kinds.${link.kind}`)}</Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        <Anchor component={Link} to={`/meetings/${link.meetingId}`}>
          {t('links.line', { ...named, meeting: `${link.meetingNumber}/${numberYear(link.resolutionYear)}`, date: format.date(link.heldOn) })}
        </Anchor>
        <Text size="sm">{link.text}</Text>
        {link.note !== '' && (
          <Text size="sm">
            <Text span inherit fw={600}>{t(link.kind === 'changes_plan' ? 'projectFacts:links.changed' : 'projectFacts:links.note')}</Text> {link.note}
          </Text>
        )}
      </Table.Td>
      {mayWrite && (
        <Table.Td w="6.5rem" style={{ verticalAlign: 'top' }}>
          <RowTools editLabel={t('projectFacts:links.edit', named)} removeLabel={t('links.remove', named)} onEdit={onEdit} onRemove={removeLink} />
        </Table.Td>
      )}
    </Table.Tr>
  )
}

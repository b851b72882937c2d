import { Anchor, Button, Group, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ResolutionLink } from '../../../../electron/contract/projects.ts'
import { resolutionNumber } from '../../../../electron/contract/text/index.ts'
import { useQueryCall } from '../../../api/hooks.ts'
import { RowTools } from '../../../components/row-tools.tsx'
import { numberYear, useFormat } from '../../../i18n/format.ts'
import type { TabProps } from '../project-page.tsx'
import { useLinkName } from '../use-link-name.ts'
import { useUnlink } from '../use-unlink.ts'
import { LinkDialog, type LinkChoice } from './link-dialog.tsx'

/** The resolutions a project leans on: without one that approves it, it says "ยังไม่มีมติ". */
export function Links({ page, mayWrite }: TabProps) {
  const { t } = useTranslation(['projects', 'projectFacts'])
  const resolutions = useQueryCall('meetings.resolutions', {}, { enabled: mayWrite })
  const [open, setOpen] = useState<{ link: ResolutionLink | null } | null>(null)
  const none = resolutions.data?.length === 0
  const nameOf = useLinkName()
  const choice: LinkChoice = {
    label: t('links.choose'),
    placeholder: t('projectFacts:links.find'),
    missing: t('projectFacts:links.chooseMissing'),
    options: (resolutions.data ?? []).map((one) => ({ value: one.id, label: `${resolutionNumber(one)} ${one.text}`.slice(0, 160) })),
    ends: (resolutionId) => ({ projectId: page.project.id, resolutionId }),
  }
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
      {open !== null && <LinkDialog link={open.link} linkedTo={open.link === null ? '' : `${nameOf(open.link)} ${open.link.text}`} choice={choice} onClose={() => setOpen(null)} />}
    </section>
  )
}

function LinkRow({ link, mayWrite, onEdit }: { link: ResolutionLink; mayWrite: boolean; onEdit(): void }) {
  const { t } = useTranslation(['projects', 'projectFacts'])
  const format = useFormat()
  const unlink = useUnlink()
  const nameOf = useLinkName()
  const named = { resolution: nameOf(link) }
  return (
    <Table.Tr>
      <Table.Td w="12rem" style={{ verticalAlign: 'top' }}>{t(`links.kinds.${link.kind}`)}</Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        <Anchor component={Link} to={`/meetings/${link.meetingId}?item=${link.agendaItemId}`}>
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
          <RowTools editLabel={t('projectFacts:links.edit', named)} removeLabel={t('links.remove', named)} onEdit={onEdit} onRemove={() => unlink(link, named.resolution)} />
        </Table.Td>
      )}
    </Table.Tr>
  )
}

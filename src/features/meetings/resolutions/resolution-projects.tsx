import { Anchor, Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Resolution } from '../../../../electron/contract/meetings.ts'
import type { ServedProject } from '../../../../electron/contract/projects.ts'
import { useQueryCall } from '../../../api/hooks.ts'
import { useMayWrite } from '../../../api/status.ts'
import { RowTools } from '../../../components/row-tools.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { LinkDialog, type LinkChoice } from '../../projects/page/link-dialog.tsx'
import { useUnlink } from '../../projects/use-unlink.ts'
import { useResolutionName } from '../meeting-name.ts'
import styles from './resolutions.module.css'

/** The projects that a resolution serves, each with its money. The minutes do not print them: they may be linked after the adoption too. */
export function ResolutionProjects({ resolution }: { resolution: Pick<Resolution, 'id' | 'meetingId' | 'number' | 'series' | 'year'> }) {
  const { t } = useTranslation(['meetings', 'projects', 'projectFacts', 'projectWork'])
  const mayWrite = useMayWrite()
  const name = useResolutionName()(resolution)
  const { data } = useQueryCall('projects.ofMeeting', { meetingId: resolution.meetingId })
  const [open, setOpen] = useState<{ link: ServedProject | null } | null>(null)
  const projects = useQueryCall('projects.list', {}, { enabled: open !== null })
  const unlink = useUnlink()
  const own = data?.filter(({ resolutionId }) => resolutionId === resolution.id) ?? []
  const choice: LinkChoice = {
    label: t('projectWork:trace.project'),
    placeholder: t('projectFacts:links.findProject'),
    missing: t('projectFacts:links.projectMissing'),
    options: (projects.data ?? []).map(({ id, code, title }) => ({ value: id, label: [code, title].filter(Boolean).join(' ') })),
    ends: (projectId) => ({ projectId, resolutionId: resolution.id }),
  }
  return (
    <>
      {own.map((served) => (
        <div key={served.id} className={styles.project}>
          <Served project={served} />
          {mayWrite && (
            <RowTools
              editLabel={t('projectFacts:links.edit', { resolution: `${name} ${served.title}` })}
              removeLabel={t('projects:links.remove', { resolution: `${name} ${served.title}` })}
              onEdit={() => setOpen({ link: served })}
              onRemove={() => unlink(served, name)}
            />
          )}
        </div>
      ))}
      {mayWrite && (
        <Button variant="subtle" size="compact-sm" px={0} aria-label={`${t('resolution.linkProject')} ${name}`} onClick={() => setOpen({ link: null })}>
          {t('resolution.linkProject')}
        </Button>
      )}
      {open !== null && <LinkDialog link={open.link} linkedTo={open.link?.title ?? ''} choice={choice} onClose={() => setOpen(null)} />}
    </>
  )
}

/** From the resolution to the project and its money. */
function Served({ project: { projectId, title, kind, note, fundingCount, promisedSatang, receivedSatang, spendingCount, spentSatang, grantedSatang } }: { project: ServedProject }) {
  const { t } = useTranslation(['projectWork', 'projects', 'meetings'])
  const format = useFormat()
  const money = [
    grantedSatang > 0 && t('meetings:resolution.granted', { amount: format.baht(grantedSatang) }),
    fundingCount === 0 ? t('trace.noFunding') : t('trace.promised', { amount: format.baht(promisedSatang), count: fundingCount }),
    fundingCount > 0 && t('trace.received', { amount: format.baht(receivedSatang) }),
    spendingCount === 0 ? t('trace.noSpending') : t('trace.spent', { amount: format.baht(spentSatang), count: spendingCount }),
  ].filter((part) => part !== false)
  return (
    <div className={styles.words}>
      {t('trace.project')}{' '}
      <Anchor component={Link} to={`/projects/${projectId}`} inherit>
        {title}
      </Anchor>{' '}
      · {t(`projects:links.kinds.${kind}`)}
      {note !== '' && ` (${note})`}
      <Text component="div" size="sm" c="dimmed">
        {money.join(' · ')}
      </Text>
    </div>
  )
}

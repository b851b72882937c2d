import { Button, Group, NativeSelect, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconPhotoPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { phase, type Attachment } from '../../../../electron/contract/files.ts'
import type { Activity } from '../../../../electron/contract/project-work.ts'
import { useCommandCall, useQueryCall } from '../../../api/hooks.ts'
import { AddButton } from '../../../components/attachments/add-button.tsx'
import { AttachmentActions } from '../../../components/attachments/attachment-actions.tsx'
import { DropArea } from '../../../components/attachments/drop-area.tsx'
import { PhotoTile } from '../../../components/attachments/photo-tile.tsx'
import { PreviewDialog } from '../../../components/attachments/preview-dialog.tsx'
import { useAttach } from '../../../components/attachments/use-attach.ts'
import { Section } from '../../../components/section.tsx'
import type { TabProps } from '../project-page.tsx'

type Phase = (typeof phase.options)[number]

/** Evidence: each activity's pictures before, during and after the work, side by side. */
export function Photos({ page, mayWrite }: TabProps) {
  const { t } = useTranslation('projectWork')
  const files = useQueryCall('files.ofProject', { projectId: page.project.id }).data ?? []
  const [begun, setBegun] = useState<readonly string[]>([])
  const filesOf = (id: string) => files.filter(({ ownerKind, ownerId }) => ownerKind === 'activity' && ownerId === id)
  const shown = page.activities.filter(({ id }) => begun.includes(id) || filesOf(id).length > 0)
  const without = mayWrite ? page.activities.filter((one) => !shown.includes(one)) : []
  if (page.activities.length === 0) return null
  return (
    <Section title={t('photos.heading')}>
      <Stack gap="lg">
        {shown.length === 0 && <Text c="dimmed">{t(mayWrite ? 'photos.none' : 'photos.noneReadOnly')}</Text>}
        {shown.map((activity) => (
          <ActivityPhotos key={activity.id} activity={activity} files={filesOf(activity.id)} mayWrite={mayWrite} />
        ))}
        {without.length > 0 && (
          <Group gap="sm">
            {without.map(({ id, title }) => (
              <Button key={id} variant="default" maw="100%" leftSection={<IconPhotoPlus size="1.125rem" stroke={1.5} />} onClick={() => setBegun((now) => [...now, id])}>
                {t('photos.begin', { title: title.length > 50 ? `${title.slice(0, 50)}…` : title })}
              </Button>
            ))}
          </Group>
        )}
      </Stack>
    </Section>
  )
}

function ActivityPhotos({ activity, files, mayWrite }: { activity: Activity; files: readonly Attachment[]; mayWrite: boolean }) {
  const { t } = useTranslation('projectWork')
  const [opened, setOpened] = useState<Attachment | null>(null)
  const unsaid = files.filter((file) => file.phase === null)
  return (
    <section aria-label={t('photos.of', { title: activity.title })}>
      <Title order={3} style={{ overflowWrap: 'anywhere' }}>
        {activity.title}
      </Title>
      <SimpleGrid cols={unsaid.length > 0 ? 4 : 3}>
        {phase.options.map((one) => (
          <PhaseColumn key={one} activityId={activity.id} phase={one} files={files.filter((file) => file.phase === one)} mayWrite={mayWrite} onOpen={setOpened} />
        ))}
        {unsaid.length > 0 && (
          <Stack gap="xs">
            <Text fw={600}>{t('photos.unsaid')}</Text>
            {unsaid.map((file) => (
              <Photo key={file.id} file={file} mayWrite={mayWrite} onOpen={() => setOpened(file)} />
            ))}
          </Stack>
        )}
      </SimpleGrid>
      {opened !== null && <PreviewDialog attachment={opened} among={files} onShow={setOpened} onClose={() => setOpened(null)} />}
    </section>
  )
}

interface ColumnProps {
  activityId: string
  phase: Phase
  files: readonly Attachment[]
  mayWrite: boolean
  onOpen(file: Attachment): void
}

function PhaseColumn({ activityId, phase: when, files, mayWrite, onOpen }: ColumnProps) {
  const { t } = useTranslation('projectWork')
  const attach = useAttach('activity', activityId, when)
  return (
    <DropArea attach={attach} error={null} mayAdd={mayWrite}>
      <Stack gap="xs" role="group" aria-label={t(`photos.phases.${when}`)}>
        <Text fw={600}>{t(`photos.phases.${when}`)}</Text>
        {files.length === 0 && !mayWrite && <Text c="dimmed">{t('photos.noneOfPhase')}</Text>}
        {files.map((file) => (
          <Photo key={file.id} file={file} mayWrite={mayWrite} onOpen={() => onOpen(file)} />
        ))}
        {mayWrite && (
          <div>
            <AddButton attach={attach} compact />
          </div>
        )}
      </Stack>
    </DropArea>
  )
}

function Photo({ file, mayWrite, onOpen }: { file: Attachment; mayWrite: boolean; onOpen(): void }) {
  const { t } = useTranslation('projectWork')
  const setPhase = useCommandCall('files.setPhase', { invalidates: ['audit'] })
  return (
    <div>
      <PhotoTile attachment={file} onOpen={onOpen} />
      <Group gap="xs" wrap="nowrap" justify="space-between">
        {mayWrite && (
          <NativeSelect
            size="sm"
            aria-label={t('photos.phaseOf', { name: file.name })}
            value={file.phase ?? ''}
            data={[...phase.options.map((value) => ({ value: value as string, label: t(`photos.phases.${value}`) })), { value: '', label: t('photos.unsaid') }]}
            onChange={(event) => setPhase.mutate({ id: file.id, revision: file.revision, phase: phase.safeParse(event.currentTarget.value).data ?? null })}
          />
        )}
        <AttachmentActions attachment={file} mayRemove={mayWrite} />
      </Group>
    </div>
  )
}

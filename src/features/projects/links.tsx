import { ActionIcon, Anchor, Button, Group, NativeSelect, Table, Text, Title } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { linkKind, type LinkKind, type ProjectPage } from '../../../electron/contract/projects.ts'
import { resolutionNumber } from '../../../electron/contract/text/index.ts'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { useFormat } from '../../i18n/format.ts'

/** The resolutions a project leans on: without one that approves it, it says "ยังไม่มีมติ". */
export function Links({ page, mayWrite }: { page: ProjectPage; mayWrite: boolean }) {
  const { t } = useTranslation('projects')
  const format = useFormat()
  const unlink = useCommandCall('projects.unlink', { invalidates: ['meetings'] })
  return (
    <section>
      <Title order={2} mb="sm">
        {t('links.title')}
      </Title>
      {page.links.length === 0 && <Text>{t('links.none')}</Text>}
      {page.links.length > 0 && (
        <Table>
          <Table.Tbody>
            {page.links.map((link) => (
              <Table.Tr key={link.id}>
                <Table.Td w="12rem">{t(`links.kinds.${link.kind}`)}</Table.Td>
                <Table.Td>
                  <Anchor component={Link} to={`/meetings/${link.meetingId}`}>
                    {t('links.line', {
                      number: link.resolutionNumber,
                      year: link.resolutionYear + 543,
                      meeting: `${link.meetingNumber}/${link.resolutionYear + 543}`,
                      date: format.date(link.heldOn),
                    })}
                  </Anchor>
                  <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                    {link.text}
                  </Text>
                </Table.Td>
                <Table.Td w="3rem">
                  {mayWrite && (
                    <ActionIcon
                      variant="subtle"
                      size="lg"
                      aria-label={t('links.remove', { number: link.resolutionNumber })}
                      onClick={() => unlink.mutate({ id: link.id, revision: link.revision })}
                    >
                      <IconX size="1.1rem" />
                    </ActionIcon>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {mayWrite && <AddLink projectId={page.project.id} />}
    </section>
  )
}

function AddLink({ projectId }: { projectId: string }) {
  const { t } = useTranslation('projects')
  const resolutions = useQueryCall('meetings.resolutions', {})
  const link = useCommandCall('projects.link', { invalidates: ['meetings'] })
  const [chosen, setChosen] = useState('')
  const [kind, setKind] = useState<LinkKind>('approves')
  if (resolutions.data?.length === 0) return <Text c="dimmed">{t('links.noResolutions')}</Text>
  const resolutionId = chosen || resolutions.data?.[0]?.id
  return (
    <Group align="flex-end" mt="sm">
      <NativeSelect
        label={t('links.choose')}
        style={{ flex: '1 1 24rem', minWidth: 0 }}
        value={resolutionId ?? ''}
        data={(resolutions.data ?? []).map((one) => ({ value: one.id, label: `${resolutionNumber(one)} ${one.text}`.slice(0, 120) }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('links.kind')}
        value={kind}
        data={linkKind.options.map((value) => ({ value, label: t(`links.kinds.${value}`) }))}
        onChange={(event) => setKind(linkKind.parse(event.currentTarget.value))}
      />
      <Button loading={link.isPending} onClick={() => resolutionId !== undefined && link.mutate({ projectId, resolutionId, kind })}>
        {t('links.add')}
      </Button>
    </Group>
  )
}

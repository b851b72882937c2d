import { Button, Group, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PrivacyOverview } from '../../../electron/contract/privacy.ts'
import { api } from '../../api/client.ts'
import { useSession } from '../../api/status.ts'
import { askToConfirm } from '../../components/confirm.tsx'
import { Section } from '../../components/section.tsx'
import { showDone, showError } from '../../components/toasts.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useErasure } from './use-erasure.tsx'

type Outsider = PrivacyOverview['outsiders'][number]

/** Outsiders whose seat on a committee was removed: the seat, with their name, still lies in the book. */
export function FormerOutsiders({ outsiders }: { outsiders: Outsider[] }) {
  const { t } = useTranslation('privacy')
  const format = useFormat()
  const isSecretary = useSession().user.role === 'secretary'
  const erasure = useErasure()
  const clear = async ({ id, revision, name }: Outsider) => {
    const sure = await askToConfirm({ title: t('removed.oneTitle', { name }), body: t('outsiders.sure'), confirm: t('erase.save'), danger: true })
    if (!sure) return
    const failure = await erasure.run((jobId) => api.privacy.eraseOutsiders({ jobId, seats: [{ id, revision }] }), () => showDone(t('erase.done', { name })))
    if (failure) showError(failure)
  }
  // The dialog stays until it has closed by itself: the last of the list may just have been cleared.
  if (outsiders.length === 0) return erasure.dialog
  return (
    <Section title={t('outsiders.title')}>
      <Text mb="xs">{t('outsiders.lead')}</Text>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('gaps.name')}</Table.Th>
            <Table.Th>{t('outsiders.committee')}</Table.Th>
            <Table.Th>{t('removed.when')}</Table.Th>
            {isSecretary && <Table.Th ta="right">{t('removed.what')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {outsiders.map((outsider) => (
            <Table.Tr key={outsider.id}>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{outsider.name}</Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{outsider.committee}</Table.Td>
              <Table.Td>{format.dateTime(outsider.removedAt)}</Table.Td>
              {isSecretary && (
                <Table.Td>
                  <Group justify="flex-end">
                    <Button variant="default" disabled={erasure.busy} aria-label={t('removed.oneTitle', { name: outsider.name })} onClick={() => void clear(outsider)}>
                      {t('removed.one')}
                    </Button>
                  </Group>
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {erasure.dialog}
    </Section>
  )
}

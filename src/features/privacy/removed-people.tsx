import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PrivacyOverview } from '../../../electron/contract/privacy.ts'
import { api } from '../../api/client.ts'
import { useSession } from '../../api/status.ts'
import { askToConfirm } from '../../components/confirm.tsx'
import { Section } from '../../components/section.tsx'
import { showDone, showError } from '../../components/toasts.tsx'
import { useFormat } from '../../i18n/format.ts'
import { ToClear } from './to-clear.tsx'
import { useErasure } from './use-erasure.tsx'

type Removed = PrivacyOverview['removed']

const SHOWN = 100
/** As many as one call takes. */
const AT_ONCE = 2_000

/** People taken off the roll whose data still lies in the book, with the only way to it: to clear it. */
export function RemovedPeople({ removed }: { removed: Removed }) {
  const { t } = useTranslation('privacy')
  const format = useFormat()
  const isSecretary = useSession().user.role === 'secretary'
  const erasure = useErasure()
  const clear = async (people: Removed, title: string) => {
    const sure = await askToConfirm({ title, body: t('removed.sure'), confirm: t('erase.save'), danger: true })
    if (!sure) return
    const refs = people.map(({ id, revision }) => ({ id, revision }))
    const failure = await erasure.run((jobId) => api.privacy.eraseRemoved({ jobId, people: refs }), () => showDone(t('removed.done', { count: people.length })))
    if (failure) showError(failure)
  }
  // The dialog stays until it has closed by itself: the last of the list may just have been cleared.
  if (removed.length === 0) return erasure.dialog
  const batch = removed.slice(0, AT_ONCE)
  return (
    <Section
      title={t('removed.title')}
      tools={
        isSecretary &&
        batch.length > 1 && (
          <Button variant="default" loading={erasure.busy} onClick={() => void clear(batch, t('removed.allTitle', { count: batch.length }))}>
            {t('removed.all', { count: batch.length })}
          </Button>
        )
      }
    >
      <Text mb="xs">{t('removed.lead')}</Text>
      <ToClear
        people={removed.slice(0, SHOWN)}
        columns={[
          { title: t('removed.when'), of: ({ removedAt }) => format.dateTime(removedAt) },
          { title: t('removed.name'), of: ({ named }) => t(named ? 'removed.stays' : 'removed.goes') },
        ]}
        busy={erasure.busy}
        onClear={(person) => void clear([person], t('removed.oneTitle', { name: person.name }))}
      />
      {removed.length > SHOWN && <Text c="dimmed">{t('removed.more', { count: removed.length - SHOWN })}</Text>}
      {erasure.dialog}
    </Section>
  )
}

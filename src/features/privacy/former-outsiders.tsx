import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PrivacyOverview } from '../../../electron/contract/privacy.ts'
import { api } from '../../api/client.ts'
import { askToConfirm } from '../../components/confirm.tsx'
import { Section } from '../../components/section.tsx'
import { showDone, showError } from '../../components/toasts.tsx'
import { useFormat } from '../../i18n/format.ts'
import { ToClear } from './to-clear.tsx'
import { useErasure } from './use-erasure.tsx'

type Outsider = PrivacyOverview['outsiders'][number]

/** Outsiders taken off a committee or a project's team, and whom to ask at a removed partner: the name still lies in the book. */
export function FormerOutsiders({ outsiders }: { outsiders: Outsider[] }) {
  const { t } = useTranslation('privacy')
  const format = useFormat()
  const erasure = useErasure()
  const clear = async ({ id, revision, name, kind }: Outsider) => {
    const sure = await askToConfirm({ title: t('removed.oneTitle', { name }), body: t(kind === 'partner' ? 'outsiders.surePartner' : 'outsiders.sure'), confirm: t('erase.save'), danger: true })
    if (!sure) return
    const failure = await erasure.run((jobId) => api.privacy.eraseOutsiders({ jobId, seats: [{ id, revision }] }), () => showDone(t('erase.done', { name })))
    if (failure) showError(failure)
  }
  // The dialog stays until it has closed by itself: the last of the list may just have been cleared.
  if (outsiders.length === 0) return erasure.dialog
  return (
    <Section title={t('outsiders.title')}>
      <Text mb="xs">{t('outsiders.lead')}</Text>
      <ToClear
        people={outsiders}
        columns={[
          { title: t('outsiders.of'), of: ({ kind, of }) => t(`outsiders.${kind}`, { name: of }) },
          { title: t('removed.when'), of: ({ removedAt }) => format.dateTime(removedAt) },
        ]}
        busy={erasure.busy}
        onClear={(outsider) => void clear(outsider)}
      />
      {erasure.dialog}
    </Section>
  )
}

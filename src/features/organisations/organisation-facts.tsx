import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OrganisationPage } from '../../../electron/contract/organisations.ts'
import { formatPhone } from '../../../electron/contract/text/index.ts'
import { useFormat } from '../../i18n/format.ts'
import styles from '../members/members.module.css'
import { mooText } from './organisation-view.ts'

/** Facts of an organisation as a list of names and values. */
export function OrganisationFacts({ page: { organisation, status, seats } }: { page: OrganisationPage }) {
  const { t } = useTranslation('organisations')
  const format = useFormat()
  const day = (date: string | null) => date && format.date(date, 'long')
  const { memberCount } = organisation
  const seatsText = status === 'dissolved' ? t('hints.noSeats') : t(organisation.seats === null ? 'hints.seatsOfCouncil' : 'hints.seatsOwn', { count: seats })
  const rows = [
    ['kind', t(`kind.${organisation.kind}`)],
    ['registrationNo', organisation.registrationNo],
    ['registeredOn', day(organisation.registeredOn)],
    ['moo', mooText(organisation.moo)],
    ['seats', seatsText],
    ['activity', organisation.activity],
    ['leader', organisation.leader],
    ['phone', formatPhone(organisation.phone)],
    ['memberCount', memberCount === null ? '' : t('hints.members', { count: memberCount })],
    ['foundedOn', day(organisation.foundedOn)],
    ['note', organisation.note],
  ] as const
  return (
    <dl className={styles.facts}>
      {rows.map(([field, value]) => (
        <div key={field} style={{ display: 'contents' }}>
          <dt>{t(`fields.${field}`)}</dt>
          <dd style={field === 'note' ? { whiteSpace: 'pre-wrap' } : undefined}>
            {value ? (
              value
            ) : (
              <Text span c="dimmed">
                {t('page.none')}
              </Text>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

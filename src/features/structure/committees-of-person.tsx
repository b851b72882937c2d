import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useQueryCall } from '../../api/hooks.ts'
import { Section } from '../../components/section.tsx'
import styles from '../members/members.module.css'
import { useSpan } from './use-span.ts'

/** Committees that somebody is or was on, with role and days; nothing for whoever never was. */
export function CommitteesOfPerson({ personId }: { personId: string }) {
  const { t } = useTranslation('structure')
  const span = useSpan()
  const entries = useQueryCall('committees.list', {}).data ?? []
  const own = entries.flatMap(({ committee, seats }) => seats.filter((seat) => seat.personId === personId).map((seat) => ({ committee, seat })))
  if (own.length === 0) return null
  return (
    <Section title={t('committees.title')}>
      <ul className={styles.timeline}>
        {own.map(({ committee, seat }) => (
          <li key={seat.id}>
            <div>
              <Text fw={500}>{committee.name}</Text>
              <Text c="dimmed">{[seat.role === '' ? t('committees.member') : seat.role, span(seat)].join(' · ')}</Text>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

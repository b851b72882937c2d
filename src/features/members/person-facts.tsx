import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNationalId, formatPhone, fullYears } from '../../../electron/contract/text/index.ts'
import type { Person } from '../../../electron/contract/members.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { useMayWrite, useStatus } from '../../api/status.ts'
import { useFormat } from '../../i18n/format.ts'
import styles from './members.module.css'

/** Facts of a person as a list of names and values. */
export function PersonFacts({ person }: { person: Person }) {
  const { t } = useTranslation('members')
  const format = useFormat()
  const { today } = useStatus()
  const age = person.bornOn === null || person.bornOn > today ? null : fullYears(person.bornOn, today)
  const born = person.bornOn === null ? null : [format.date(person.bornOn, 'long'), ...(age === null ? [] : [t('hints.age', { years: age })])].join(' · ')
  const address = [person.houseNo, person.moo === null ? '' : t('roll.mooNumber', { moo: person.moo }), person.address].filter(Boolean).join(' ')
  return (
    <dl className={styles.facts}>
      <dt>{t('fields.nationalId')}</dt>
      <dd>{person.nationalId === '' ? <Missing /> : <NationalId key={person.revision} person={person} />}</dd>
      <dt>{t('fields.bornOn')}</dt>
      <dd>{born ?? <Missing />}</dd>
      <dt>{t('fields.phone')}</dt>
      <dd>{person.phone === '' ? <Missing /> : <span className="tabular">{formatPhone(person.phone)}</span>}</dd>
      <dt>{t('fields.wholeAddress')}</dt>
      <dd>{address === '' ? <Missing /> : address}</dd>
      <dt>{t('fields.note')}</dt>
      <dd style={{ whiteSpace: 'pre-wrap' }}>{person.note === '' ? <Missing /> : person.note}</dd>
    </dl>
  )
}

function Missing() {
  const { t } = useTranslation('members')
  return (
    <Text span c="dimmed">
      {t('person.none')}
    </Text>
  )
}

/** Masked; shown on request, which the log keeps. Hidden again with the page. */
function NationalId({ person }: { person: Person }) {
  const { t } = useTranslation('members')
  const mayWrite = useMayWrite()
  const [shown, setShown] = useState<string | null>(null)
  const show = useCommandCall('members.showNationalId', { invalidates: ['audit'] })
  return (
    <>
      <Group gap="sm">
        <span className="tabular">{shown === null ? person.nationalId : formatNationalId(shown)}</span>
        {mayWrite && (
          <Button
            variant="subtle"
            size="compact-md"
            loading={show.isPending}
            onClick={() => (shown === null ? show.mutate({ id: person.id }, { onSuccess: ({ nationalId }) => setShown(nationalId) }) : setShown(null))}
          >
            {shown === null ? t('person.showId') : t('person.hideId')}
          </Button>
        )}
      </Group>
      {shown !== null && (
        <Text size="sm" c="dimmed" role="status">
          {t('person.idLogged')}
        </Text>
      )}
    </>
  )
}

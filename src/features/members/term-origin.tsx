import { Anchor, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { TermEntry } from '../../../electron/contract/members.ts'
import { byElectionEnds } from '../../../electron/contract/text/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { useMeetingName } from '../meetings/meeting-name.ts'
import { useTermRules } from './term-fields.tsx'

/** How a term began: the meeting that chose, whose seat it fills with both last days (rule 10), and who filled it afterwards. */
export function TermOrigin({ term: { startedOn, dueEndOn, electedMeeting, replaces, replacedBy } }: { term: TermEntry }) {
  const { t } = useTranslation('members')
  const format = useFormat()
  const nameOf = useMeetingName()
  const { termYears } = useTermRules()
  const full = replaces && byElectionEnds(startedOn, termYears, replaces.dueEndOn).full
  return (
    <>
      {electedMeeting !== null && (
        <Text>
          <Anchor component={Link} to={`/meetings/${electedMeeting.id}`} inherit>
            {t('person.elected', { meeting: nameOf(electedMeeting) })}
          </Anchor>
        </Text>
      )}
      {replaces !== null && (
        <Text>
          <Anchor component={Link} to={`/members/${replaces.personId}`} inherit>
            {t('person.replaces', { name: replaces.name, date: format.date(replaces.dueEndOn) })}
          </Anchor>
          {full !== null && full !== dueEndOn && ` · ${t('person.fullTerm', { date: format.date(full) })}`}
        </Text>
      )}
      {replacedBy !== null && (
        <Text>
          <Anchor component={Link} to={`/members/${replacedBy.personId}`} inherit>
            {t('person.replacedBy', { name: replacedBy.name, date: format.date(replacedBy.startedOn) })}
          </Anchor>
        </Text>
      )}
    </>
  )
}

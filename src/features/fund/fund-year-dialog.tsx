import { Group, NumberInput, SimpleGrid, Stack, Text, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { MATCHES, type FundPage, type FundYear } from '../../../electron/contract/funds.ts'
import { fiscalYearBe } from '../../../electron/contract/text/index.ts'
import { useStatus } from '../../api/status.ts'
import { BahtInput } from '../../components/baht-input.tsx'
import { RecordDialog } from '../../components/record-dialog.tsx'
import { ThaiDateInput } from '../../components/thai-date-input.tsx'
import { useValues } from '../../components/use-values.ts'
import { numberYear } from '../../i18n/format.ts'
import { MeetingSelect } from '../meetings/meeting-select.tsx'
import { firstValues, inputOf, YEARS } from './fund-year-values.ts'

const YEAR = 'fund-year'

interface Props {
  page: FundPage
  /** Null: a new one. */
  year: FundYear | null
  onSaved?(year: FundYear): void
  onClose(): void
}

/** What the fund reports of one fiscal year, in sums. A new year begins with the members of the one before. */
export function FundYearDialog({ page: { fund, years }, year, ...rest }: Props) {
  const { t } = useTranslation('fund')
  const { today } = useStatus()
  const { values, change, dirty, problemOf, check } = useValues(
    () => firstValues(year, years, fiscalYearBe(today)),
    ({ yearBe }) => {
      if (yearBe === null || yearBe < YEARS.least || yearBe > YEARS.most) return [{ fieldId: YEAR, message: t('problem.year') }]
      const taken = years.some((one) => one.id !== year?.id && numberYear(one.fiscalYear) === yearBe)
      return taken ? [{ fieldId: YEAR, message: t('problem.yearTaken', { year: yearBe }) }] : []
    },
  )
  return (
    <RecordDialog
      {...rest}
      noun="fundYears"
      also={['funds', 'audit', 'search']}
      record={year}
      title={year === null ? t('year.add') : t('year.editTitle', { year: numberYear(year.fiscalYear) })}
      save={t('year.save')}
      saved={t('year.saved')}
      size="52rem"
      dirty={dirty}
      check={check}
      values={() => inputOf(fund.id, values)}
    >
      <Stack gap="md">
        <Group align="flex-start" grow>
          <NumberInput
            id={YEAR}
            label={t('field.fiscalYear')}
            description={t('field.fiscalYearHint')}
            required
            hideControls
            allowDecimal={false}
            allowNegative={false}
            value={values.yearBe ?? ''}
            error={problemOf(YEAR)}
            onChange={(value) => change({ yearBe: typeof value === 'number' ? value : null })}
          />
          <NumberInput
            label={t('field.members')}
            description={t('field.membersHint')}
            hideControls
            allowDecimal={false}
            allowNegative={false}
            thousandSeparator=","
            max={9_999_999}
            value={values.members ?? ''}
            onChange={(value) => change({ members: typeof value === 'number' ? value : null })}
          />
        </Group>
        <div>
          <Text fw={600}>{t('match.title')}</Text>
          <Text size="sm" c="dimmed">
            {t('match.hint')}
          </Text>
        </div>
        {MATCHES.map((match) => (
          <SimpleGrid key={match} cols={2}>
            {(['Promised', 'Received'] as const).map((side) => (
              <BahtInput
                key={side}
                id={`${match}-${side}`}
                label={t(side === 'Promised' ? 'match.willPay' : 'match.paid', { who: t(`match.${match}`) })}
                value={values[`${match}${side}Satang`]}
                onChange={(satang) => change({ [`${match}${side}Satang`]: satang })}
              />
            ))}
          </SimpleGrid>
        ))}
        <BahtInput id="fund-balance" label={t('field.balance')} signed value={values.balanceSatang} onChange={(balanceSatang) => change({ balanceSatang })} />
        <Group align="flex-start" grow>
          <ThaiDateInput id="fund-reported" label={t('field.reportedOn')} value={values.reportedOn} onChange={(reportedOn) => change({ reportedOn })} />
          <MeetingSelect label={t('field.meeting')} value={values.meetingId} onChange={(meetingId) => change({ meetingId })} />
        </Group>
        <Textarea label={t('field.note')} maxLength={20_000} value={values.note} onChange={(event) => change({ note: event.currentTarget.value })} />
      </Stack>
    </RecordDialog>
  )
}

import { Alert, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { bahtText } from '../../../../electron/contract/text/index.ts'
import { useQueryCall } from '../../../api/hooks.ts'
import { ExportMenu } from '../../../components/export-menu.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { moneySheet } from '../money/money-sheet.ts'
import styles from '../money/money.module.css'
import { Sources } from '../money/sources.tsx'
import { Spendings } from '../money/spendings.tsx'
import { Sums } from '../money/sums.tsx'
import type { TabProps } from '../project-page.tsx'

/** Where the money comes from, what came in, what it was spent on and what is left. */
export function MoneyTab(props: TabProps) {
  return (
    <Stack gap="xl">
      <Totals {...props} />
      <Sources {...props} />
      <Spendings {...props} />
      <Sums page={props.page} />
    </Stack>
  )
}

function Totals({ page }: TabProps) {
  const { t } = useTranslation(['projectMoney', 'projects'])
  const format = useFormat()
  const partners = useQueryCall('partners.list', {}).data ?? []
  const balance = page.totalReceivedSatang - page.totalSpentSatang
  const figures = [['promised', page.totalPromisedSatang], ['received', page.totalReceivedSatang], ['spent', page.totalSpentSatang], ['balance', balance]] as const
  if (page.funding.length + page.spendings.length === 0) return null
  return (
    <section aria-label={t('title')}>
      <Group justify="space-between" align="flex-start">
        <dl className={styles.figures ?? ''}>
          {figures.map(([name, satang]) => (
            <div key={name}>
              <dt>{`${t(name)} ${t('baht')}`}</dt>
              <dd className="tabular">{format.baht(satang)}</dd>
            </div>
          ))}
        </dl>
        <ExportMenu sheet={() => moneySheet(page, new Map(partners.map(({ id, name }) => [id, name])), t)} />
      </Group>
      <Text mt="xs">{t('promisedWords', { words: page.totalInWords })}</Text>
      <Text>{t('balanceWords', { words: bahtText(balance) })}</Text>
      {balance < 0 && (
        <Alert color="amber" mt="sm">
          {t('overspentAll', { amount: format.baht(-balance) })}
        </Alert>
      )}
    </section>
  )
}

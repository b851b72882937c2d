import { Alert, List, Text } from '@mantine/core'
import { IconCircleCheck, IconCircleMinus, IconCircleX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Check, VerifyReport } from '../../../electron/contract/backups.ts'
import { useFormat } from '../../i18n/format.ts'
import { VerifyPaper } from './verify-paper.tsx'

const stateOf = (check: Check): 'passed' | 'failed' | 'notMade' => (check.ok ? 'passed' : check.code === null ? 'notMade' : 'failed')
const ICONS = { passed: IconCircleCheck, failed: IconCircleX, notMade: IconCircleMinus }
const COLOURS = { passed: 'var(--mantine-color-green-7)', failed: 'var(--samut-wrong)', notMade: 'var(--mantine-color-dimmed)' }

/** The green or red page of a verification: every promise that was looked at, in words. */
export function VerifyResult({ report }: { report: VerifyReport }) {
  const { t } = useTranslation('backups')
  const format = useFormat()
  const { info } = report
  return (
    <Alert color={report.ok ? 'green' : 'red'} role="status" title={report.ok ? t('check.good') : t('check.bad')} my="md">
      {info !== null && (
        <Text mb="sm">
          {t('check.of', { council: info.councilName, date: format.dateTime(info.createdAt), by: info.createdBy, size: format.bytes(report.bytesRead) })}
        </Text>
      )}
      {info !== null && info.leftOutCount > 0 && (
        <Text mb="sm" fw={600}>
          {t('check.leftOut', { count: info.leftOutCount })}
        </Text>
      )}
      <List spacing="xs" listStyleType="none">
        {report.checks.map((check) => {
          const state = stateOf(check)
          const Icon = ICONS[state]
          return (
            <List.Item key={check.name} icon={<Icon size="1.25rem" aria-hidden color={COLOURS[state]} />}>
              {t(`check.name.${check.name}`)} · {t(`check.${state}`)}
            </List.Item>
          )
        })}
      </List>
      <VerifyPaper report={report} />
    </Alert>
  )
}

import { Anchor, Table, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isDue, type Proposal } from '../../../electron/contract/assemblies.ts'
import { useStatus } from '../../api/status.ts'
import { useFormat } from '../../i18n/format.ts'
import { OutcomeBadge } from './outcome-badge.tsx'
import type { ProposalWords } from './use-proposal-words.ts'

/** Proposals with how far each is; the day to ask again is marked once it has come. */
export function ProposalTable({ proposals, words }: { proposals: readonly Proposal[]; words: ProposalWords }) {
  const { t } = useTranslation('assemblies')
  const format = useFormat()
  const { today } = useStatus()
  return (
    <Table highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('field.proposal')}</Table.Th>
          <Table.Th w="18%" className="only-wide">{t('field.plan')}</Table.Th>
          <Table.Th w="11.5rem" className="only-wide">{t('field.sentOn')}</Table.Th>
          <Table.Th w="11rem">{t('field.outcome')}</Table.Th>
          <Table.Th w="12.5rem">{t('field.followOn')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {proposals.map((one) => (
          <Table.Tr key={one.id}>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              <Anchor component={Link} to={`/projects/assemblies/proposals/${one.id}`}>
                {one.title}
              </Anchor>
              {words.project(one) !== '' && (
                <Text size="sm" c="dimmed">
                  {t('ofProject', { title: words.project(one) })}
                </Text>
              )}
              <Text size="sm" c="dimmed" className="only-narrow">
                {[t(`plan.${one.plan}`), words.via(one), one.sentOn === null ? t('notSent') : t('sent', { date: format.date(one.sentOn) })].filter(Boolean).join(' · ')}
              </Text>
            </Table.Td>
            <Table.Td className="only-wide">
              {t(`plan.${one.plan}`)}
              <Text size="sm" c="dimmed">
                {words.via(one)}
              </Text>
            </Table.Td>
            <Table.Td className="only-wide">{one.sentOn === null ? <Text c="dimmed">{t('notSent')}</Text> : format.date(one.sentOn)}</Table.Td>
            <Table.Td>
              <OutcomeBadge outcome={one.outcome} />
            </Table.Td>
            <Table.Td>
              {one.followOn !== null && (
                <Text {...(isDue(one, today) ? { c: 'var(--samut-wrong)', fw: 600 } : {})}>
                  {isDue(one, today) && <IconAlertTriangle size="1rem" stroke={1.5} aria-hidden style={{ verticalAlign: 'text-bottom' }} />} {format.date(one.followOn)}
                  {isDue(one, today) && (
                    <Text span size="sm" display="block" inherit>
                      {t('askAgain')}
                    </Text>
                  )}
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

import { Button, Table, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FundingLine, Instalment } from '../../../../electron/contract/project-money.ts'
import { Section } from '../../../components/section.tsx'
import { useFormat } from '../../../i18n/format.ts'
import type { TabProps } from '../project-page.tsx'
import { FundingDialog } from './funding-dialog.tsx'
import { FundingRows } from './funding-rows.tsx'
import { InstalmentDialog } from './instalment-dialog.tsx'

/** What is being written: a source (null: a new one), or an instalment of one. */
export type Writing = { funding: FundingLine | null } | { of: FundingLine; instalment: Instalment | null }

/** Sources of money with their instalments: promised, received, spent and left, each and in all (rule 20). */
export function Sources({ page, mayWrite }: TabProps) {
  const { t } = useTranslation('projectMoney')
  const format = useFormat()
  const [writing, setWriting] = useState<Writing | null>(null)
  const close = () => setWriting(null)
  // What was spent without a source belongs to the total, not to any line.
  const totals = [page.totalPromisedSatang, page.totalReceivedSatang, page.totalSpentSatang, page.totalReceivedSatang - page.totalSpentSatang]
  return (
    <Section
      title={t('sources.title')}
      tools={
        mayWrite && (
          <Button leftSection={<IconPlus size="1.125rem" stroke={1.5} />} onClick={() => setWriting({ funding: null })}>
            {t('sources.add')}
          </Button>
        )
      }
    >
      {page.funding.length === 0 ? (
        <Text c="dimmed">{t(mayWrite ? 'sources.none' : 'sources.noneReadOnly')}</Text>
      ) : (
        <Table.ScrollContainer minWidth="38rem" type="native">
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th miw="11rem">{t('sources.source')}</Table.Th>
                {(['promised', 'received', 'spent', 'balance'] as const).map((name) => (
                  <Table.Th key={name} ta="right" style={{ whiteSpace: 'nowrap' }}>
                    {t(name)} <span className="only-wide">{t('baht')}</span>
                  </Table.Th>
                ))}
                {mayWrite && <Table.Td w="5.5rem" />}
              </Table.Tr>
            </Table.Thead>
            {page.funding.map((funding) => (
              <FundingRows key={funding.id} page={page} funding={funding} mayWrite={mayWrite} onWrite={setWriting} />
            ))}
            <Table.Tfoot>
              <Table.Tr>
                <Table.Th>{t('total')}</Table.Th>
                {totals.map((satang, at) => (
                  <Table.Th key={at} ta="right">
                    {format.baht(satang)}
                  </Table.Th>
                ))}
                {mayWrite && <Table.Td />}
              </Table.Tr>
            </Table.Tfoot>
          </Table>
        </Table.ScrollContainer>
      )}
      {writing !== null && 'funding' in writing && <FundingDialog page={page} funding={writing.funding} onClose={close} />}
      {writing !== null && 'of' in writing && <InstalmentDialog funding={writing.of} instalment={writing.instalment} onClose={close} />}
    </Section>
  )
}

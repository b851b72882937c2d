import { Button, Modal, Table, Text } from '@mantine/core'
import { IconPaperclip, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Spending } from '../../../../electron/contract/project-money.ts'
import { bahtText } from '../../../../electron/contract/text/index.ts'
import { useQueryCall } from '../../../api/hooks.ts'
import { AttachmentsStrip } from '../../../components/attachments/attachments-strip.tsx'
import { Section } from '../../../components/section.tsx'
import { useReturnFocus } from '../../../components/use-return-focus.ts'
import { useRecord } from '../../../components/use-record.ts'
import { useFormat } from '../../../i18n/format.ts'
import type { TabProps } from '../project-page.tsx'
import styles from './money.module.css'
import { RecordTools } from '../record-tools.tsx'
import { SpendingDialog } from './spending-dialog.tsx'
import { useSourceName } from './use-source-name.ts'

/** What was paid, by day, each with its source, activity and receipts. */
export function Spendings({ page, mayWrite }: TabProps) {
  const { t } = useTranslation('projectMoney')
  const format = useFormat()
  const nameOf = useSourceName()
  const { remove } = useRecord('spendings', ['projects', 'files'])
  const files = useQueryCall('files.ofProject', { projectId: page.project.id }).data ?? []
  const [writing, setWriting] = useState<{ spending: Spending | null } | null>(null)
  const [shown, setShown] = useState<Spending | null>(null)
  return (
    <Section
      title={t('spendings.title')}
      tools={
        mayWrite && (
          <Button variant="default" leftSection={<IconPlus size="1.125rem" stroke={1.5} />} onClick={() => setWriting({ spending: null })}>
            {t('spendings.add')}
          </Button>
        )
      }
    >
      {page.spendings.length === 0 ? (
        <Text c="dimmed">{t('spendings.none')}</Text>
      ) : (
        <Table.ScrollContainer minWidth="38rem" type="native">
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('spendings.day')}</Table.Th>
                <Table.Th miw="10rem">{t('spendings.item')}</Table.Th>
                <Table.Th className="only-wide">{t('spendings.from')}</Table.Th>
                <Table.Th className="only-wide">{t('spendings.receipt')}</Table.Th>
                <Table.Th ta="right" style={{ whiteSpace: 'nowrap' }}>{t('spendings.amount')}</Table.Th>
                <Table.Th style={{ whiteSpace: 'nowrap' }}>{t('spendings.files')}</Table.Th>
                {mayWrite && <Table.Td w="5.5rem" />}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {page.spendings.map((one) => {
                const funding = page.funding.find(({ id }) => id === one.fundingId)
                const activity = page.activities.find(({ id }) => id === one.activityId)
                const count = files.filter(({ ownerKind, ownerId }) => ownerKind === 'spending' && ownerId === one.id).length
                const shownCount = count === 0 ? t('spendings.fileNone') : t('spendings.fileCount', { count })
                return (
                  <Table.Tr key={one.id}>
                    <Table.Td style={{ whiteSpace: 'nowrap' }}>{format.date(one.spentOn)}</Table.Td>
                    <Table.Td className={styles.words ?? ''}>
                      {one.item}
                      <Text size="sm" c="dimmed">
                        {[one.paidTo, activity?.title, one.note].filter(Boolean).join(' · ')}
                      </Text>
                      <Text size="sm" c="dimmed" className="only-narrow">
                        {[funding ? nameOf(funding) : t('spendings.noSource'), one.receipt && `${t('spendings.receipt')} ${one.receipt}`].filter(Boolean).join(' · ')}
                      </Text>
                    </Table.Td>
                    <Table.Td className="only-wide">{funding ? nameOf(funding) : <Text span c="dimmed">{t('spendings.noSource')}</Text>}</Table.Td>
                    <Table.Td className={`${styles.words ?? ''} only-wide`}>{one.receipt}</Table.Td>
                    <Table.Td ta="right">{format.baht(one.satang)}</Table.Td>
                    <Table.Td>
                      {(count > 0 || mayWrite) && (
                        <Button
                          variant="subtle"
                          size="compact-md"
                          px="xs"
                          leftSection={<IconPaperclip size="1rem" stroke={1.5} />}
                          aria-label={`${shownCount} ${t('spendings.filesOf', { item: one.item })}`}
                          onClick={() => setShown(one)}
                        >
                          {shownCount}
                        </Button>
                      )}
                    </Table.Td>
                    {mayWrite && (
                      <Table.Td>
                        <RecordTools what={one.item} onEdit={() => setWriting({ spending: one })} onRemove={() => remove(one, t('removed', { what: one.item }))} />
                      </Table.Td>
                    )}
                  </Table.Tr>
                )
              })}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {page.spendings.length > 0 && <Text mt="xs">{t('spendings.inWords', { words: bahtText(page.totalSpentSatang) })}</Text>}
      {writing !== null && <SpendingDialog page={page} spending={writing.spending} onClose={() => setWriting(null)} />}
      {shown !== null && <Receipts spending={shown} onClose={() => setShown(null)} />}
    </Section>
  )
}

function Receipts({ spending: { id, item }, onClose }: { spending: Spending; onClose(): void }) {
  const { t } = useTranslation(['projectMoney', 'common'])
  useReturnFocus()
  return (
    <Modal opened onClose={onClose} size="42rem" title={t('spendings.filesOf', { item })} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <AttachmentsStrip ownerKind="spending" ownerId={id} complete={false} />
    </Modal>
  )
}

import { Button, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FundingLine, Instalment } from '../../../../electron/contract/project-money.ts'
import type { ProjectPage } from '../../../../electron/contract/projects.ts'
import { useQueryCall } from '../../../api/hooks.ts'
import { useStatus } from '../../../api/status.ts'
import { useRecord } from '../../../components/use-record.ts'
import { useFormat } from '../../../i18n/format.ts'
import styles from './money.module.css'
import { RecordTools } from '../record-tools.tsx'
import { useLinkName } from '../use-link-name.ts'
import type { Writing } from './sources.tsx'
import { useSourceName } from './use-source-name.ts'
import { WordsDiffer } from './words-differ.tsx'

interface Props {
  page: ProjectPage
  funding: FundingLine
  mayWrite: boolean
  onWrite(writing: Writing): void
}

/** One source: its figures, its instalments below, and in words what needs a second look. */
export function FundingRows({ page, funding, mayWrite, onWrite }: Props) {
  const { t } = useTranslation('projectMoney')
  const format = useFormat()
  const name = useSourceName()(funding)
  const { remove: removeFunding } = useRecord('fundings', ['projects', 'files'])
  const amounts = [funding.countedSatang, funding.receivedSatang, funding.spentSatang, funding.balanceSatang]
  const columns = mayWrite ? 6 : 5
  return (
    <Table.Tbody className={styles.source ?? ''}>
      <Table.Tr>
        <Table.Td>
          <Text fw={600}>{name}</Text>
          <Particulars page={page} funding={funding} />
        </Table.Td>
        {amounts.map((satang, at) => (
          <Table.Td key={at} ta="right" fw={600}>
            {format.baht(satang)}
          </Table.Td>
        ))}
        {mayWrite && (
          <Table.Td>
            <RecordTools what={name} onEdit={() => onWrite({ funding })} onRemove={() => removeFunding(funding, t('removed', { what: name }))} />
          </Table.Td>
        )}
      </Table.Tr>
      {funding.instalments.map((instalment, at) => (
        <InstalmentRow key={instalment.id} instalment={instalment} number={at + 1} mayWrite={mayWrite} onEdit={() => onWrite({ of: funding, instalment })} />
      ))}
      <Table.Tr>
        <Table.Td colSpan={columns} className={styles.notes ?? ''}>
          <Excess funding={funding} />
          {funding.balanceSatang < 0 && <Text className={styles.soon ?? ''}>{t('overspent', { amount: format.baht(-funding.balanceSatang) })}</Text>}
          <WordsDiffer funding={funding} mayWrite={mayWrite} />
          {mayWrite && (
            <Button variant="subtle" size="compact-md" px={0} aria-label={t('instalments.addTo', { source: name })} onClick={() => onWrite({ of: funding, instalment: null })}>
              {t('instalments.add')}
            </Button>
          )}
        </Table.Td>
      </Table.Tr>
    </Table.Tbody>
  )
}

/** Who gives, on which paper and resolution, since when; nothing of what is not on record. */
function Particulars({ page, funding: { partnerId, paper, agreedOn, resolutionId, note } }: Pick<Props, 'page' | 'funding'>) {
  const { t } = useTranslation('projectMoney')
  const format = useFormat()
  const nameOf = useLinkName()
  const partners = useQueryCall('partners.list', {}, { enabled: partnerId !== null }).data ?? []
  const link = page.links.find((one) => one.resolutionId === resolutionId)
  const parts = [
    partners.find(({ id }) => id === partnerId)?.name ?? '',
    paper,
    agreedOn === null ? '' : t('sources.agreed', { date: format.date(agreedOn) }),
    link ? nameOf(link) : '',
    note,
  ].filter((part) => part !== '')
  return parts.length === 0 ? null : (
    <Text size="sm" c="dimmed" className={styles.words ?? ''}>
      {parts.join(' · ')}
    </Text>
  )
}

function InstalmentRow({ instalment, number, mayWrite, onEdit }: { instalment: Instalment; number: number; mayWrite: boolean; onEdit(): void }) {
  const { t } = useTranslation('projectMoney')
  const format = useFormat()
  const { today } = useStatus()
  const { remove } = useRecord('instalments', ['projects', 'files'])
  const { dueOn, dueSatang, receivedOn, receivedSatang, paper, note } = instalment
  const what = t('instalments.named', { number })
  const late = dueOn !== null && dueOn < today && receivedSatang < dueSatang
  const days = [
    dueOn === null ? '' : t('instalments.due', { date: format.date(dueOn) }),
    receivedSatang === 0 ? '' : receivedOn === null ? t('instalments.noDay') : t('instalments.receivedOn', { date: format.date(receivedOn) }),
    paper,
    note,
  ].filter((part) => part !== '')
  return (
    <Table.Tr>
      <Table.Td className={styles.instalment ?? ''}>
        {what}{' '}
        <Text span size="sm" c="dimmed" className={styles.words ?? ''}>
          {days.join(' · ')}
        </Text>
        {late && (
          <Text span size="sm" className={styles.soon ?? ''}>
            {' '}
            {t('instalments.late')}
          </Text>
        )}
      </Table.Td>
      <Table.Td ta="right" c="dimmed">
        {dueSatang === 0 ? '' : format.baht(dueSatang)}
      </Table.Td>
      <Table.Td ta="right">{receivedSatang === 0 ? '' : format.baht(receivedSatang)}</Table.Td>
      <Table.Td colSpan={2} />
      {mayWrite && (
        <Table.Td>
          <RecordTools what={what} onEdit={onEdit} onRemove={() => remove(instalment, t('removed', { what }))} />
        </Table.Td>
      )}
    </Table.Tr>
  )
}

/** Rule 20: said for as long as it is so, with the reason that was given or that none was. */
function Excess({ funding: { instalments, receivedSatang, countedSatang } }: Pick<Props, 'funding'>) {
  const { t } = useTranslation('projectMoney')
  const format = useFormat()
  const reasons = instalments.map(({ excessReason }) => excessReason).filter((reason) => reason !== '')
  if (receivedSatang <= countedSatang) return null
  return (
    <Text className={styles.soon ?? ''}>
      {t('excess.sentence', { amount: format.baht(receivedSatang - countedSatang) })}{' '}
      {reasons.length === 0 ? t('excess.noReason') : t('excess.because', { reasons: reasons.join(', ') })}
    </Text>
  )
}

import { ActionIcon, Alert, Button, Group, NativeSelect, Table, Text, TextInput, Title } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { PLAIN_FUNDING, PLAIN_INSTALMENT } from '../../../electron/contract/project-money.ts'
import { fundingSource, type FundingSource, type ProjectPage } from '../../../electron/contract/projects.ts'
import { fiscalYearBe, parseBaht, toArabicDigits } from '../../../electron/contract/text/index.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { useStatus } from '../../api/status.ts'
import { askToConfirm } from '../../components/confirm.tsx'
import { useFormat } from '../../i18n/format.ts'

const BUDDHIST = 543
const MONEY = { invalidates: ['projects'] } as const

/** Money by source and fiscal year, summed; received above promised is said, never swallowed (rule 20). */
export function Funding({ page, mayWrite }: { page: ProjectPage; mayWrite: boolean }) {
  const { t } = useTranslation('projects')
  const format = useFormat()
  const remove = useCommandCall('fundings.remove', MONEY)

  async function removeLine({ id, revision, source, fiscalYear }: ProjectPage['funding'][number]): Promise<void> {
    const title = t('funding.remove', { source: t(`funding.sources.${source}`), year: fiscalYear + BUDDHIST })
    if (await askToConfirm({ title, body: t('funding.askRemove'), confirm: t('funding.confirmRemove') })) remove.mutate({ id, revision })
  }
  const over = page.totalReceivedSatang - page.totalPromisedSatang
  return (
    <section>
      <Title order={2} mb="sm">
        {t('funding.title')}
      </Title>
      {page.funding.length === 0 ? (
        <Text>{t('funding.none')}</Text>
      ) : (
        <>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('funding.source')}</Table.Th>
                <Table.Th>{t('funding.year')}</Table.Th>
                <Table.Th ta="right">{t('funding.promised')}</Table.Th>
                <Table.Th ta="right">{t('funding.received')}</Table.Th>
                <Table.Th>{t('funding.note')}</Table.Th>
                <Table.Td w="3rem" />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {page.funding.map((line) => (
                <Table.Tr key={line.id}>
                  <Table.Td>{t(`funding.sources.${line.source}`)}</Table.Td>
                  <Table.Td>{line.fiscalYear + BUDDHIST}</Table.Td>
                  <Table.Td ta="right" className="tabular">{format.baht(line.promisedSatang)}</Table.Td>
                  <Table.Td ta="right" className="tabular">{format.baht(line.receivedSatang)}</Table.Td>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>{line.note}</Table.Td>
                  <Table.Td>
                    {mayWrite && (
                      <ActionIcon
                        variant="subtle"
                        size="lg"
                        aria-label={t('funding.remove', { source: t(`funding.sources.${line.source}`), year: line.fiscalYear + BUDDHIST })}
                        onClick={() => void removeLine(line)}
                      >
                        <IconX size="1.1rem" />
                      </ActionIcon>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
            <Table.Tfoot>
              <Table.Tr>
                <Table.Th colSpan={2}>{t('funding.total')}</Table.Th>
                <Table.Th ta="right" className="tabular">{format.baht(page.totalPromisedSatang)}</Table.Th>
                <Table.Th ta="right" className="tabular">{format.baht(page.totalReceivedSatang)}</Table.Th>
                <Table.Td colSpan={2} />
              </Table.Tr>
            </Table.Tfoot>
          </Table>
          <Text mt="xs">{t('funding.inWords', { words: page.totalInWords })}</Text>
          {over > 0 && (
            <Alert color="amber" mt="sm">
              {t('funding.over', { amount: format.baht(over) })}
            </Alert>
          )}
        </>
      )}
      {mayWrite && <AddFunding projectId={page.project.id} />}
    </section>
  )
}

const amountOf = (typed: string): number | null => (typed.trim() === '' ? 0 : parseBaht(typed))

function AddFunding({ projectId }: { projectId: string }) {
  const { t } = useTranslation('projects')
  const { today } = useStatus()
  const add = useCommandCall('fundings.add', MONEY)
  const receive = useCommandCall('instalments.add', MONEY)
  const [source, setSource] = useState<FundingSource>('local_government')
  const [year, setYear] = useState(String(fiscalYearBe(today)))
  const [promised, setPromised] = useState('')
  const [received, setReceived] = useState('')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)

  const promisedSatang = amountOf(promised)
  const receivedSatang = amountOf(received)
  const buddhistYear = Number(toArabicDigits(year))
  const badYear = !Number.isInteger(buddhistYear) || buddhistYear < 2493 || buddhistYear > 2743
  const problem = (value: number | null): string | undefined => (tried && (value === null || value < 0) ? t('funding.unreadable') : undefined)

  function submit(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (badYear || promisedSatang === null || promisedSatang < 0 || receivedSatang === null || receivedSatang < 0) return
    add.mutate(
      { ...PLAIN_FUNDING, projectId, source, fiscalYear: buddhistYear - BUDDHIST, promisedSatang, note },
      {
        onSuccess: ({ id }) => {
          if (receivedSatang > 0) receive.mutate({ ...PLAIN_INSTALMENT, fundingId: id, receivedOn: today, receivedSatang })
          setPromised('')
          setReceived('')
          setNote('')
          setTried(false)
        },
      },
    )
  }
  return (
    <form onSubmit={submit}>
      <Group align="flex-start" mt="md">
        <NativeSelect
          label={t('funding.source')}
          value={source}
          data={fundingSource.options.map((value) => ({ value, label: t(`funding.sources.${value}`) }))}
          onChange={(event) => setSource(fundingSource.parse(event.currentTarget.value))}
        />
        <TextInput label={t('funding.year')} w="8rem" value={year} error={tried && badYear ? t('funding.yearUnreadable') : undefined} onChange={(event) => setYear(event.currentTarget.value)} />
        <TextInput label={t('funding.promised')} w="11rem" inputMode="decimal" value={promised} error={problem(promisedSatang)} onChange={(event) => setPromised(event.currentTarget.value)} />
        <TextInput label={t('funding.received')} w="11rem" inputMode="decimal" value={received} error={problem(receivedSatang)} onChange={(event) => setReceived(event.currentTarget.value)} />
        <TextInput label={t('funding.note')} style={{ flex: '1 1 10rem' }} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        <Button type="submit" variant="default" loading={add.isPending} mt="1.6rem">
          {t('funding.add')}
        </Button>
      </Group>
    </form>
  )
}

import { Button, Group, Stack, Table, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorLine, Reading } from '../../../../electron/contract/project-work.ts'
import { wayToTarget } from '../../../../electron/contract/text/index.ts'
import { Section } from '../../../components/section.tsx'
import { useRecord } from '../../../components/use-record.ts'
import { useFormat } from '../../../i18n/format.ts'
import { RecordTools } from '../record-tools.tsx'
import type { TabProps } from '../project-page.tsx'
import styles from './chart.module.css'
import { IndicatorChart } from './indicator-chart.tsx'
import { IndicatorDialog } from './indicator-dialog.tsx'
import { ReadingDialog } from './reading-dialog.tsx'

/** So many readings are listed until all are asked for; the chart has them all. */
const LATEST = 6

type Writing = { indicator: IndicatorLine | null } | { of: IndicatorLine; reading: Reading | null }

/** What came of the project in figures: from where to where, as measured. */
export function Indicators({ page, mayWrite }: TabProps) {
  const { t } = useTranslation('projectWork')
  const [writing, setWriting] = useState<Writing | null>(null)
  const close = () => setWriting(null)
  return (
    <Section
      title={t('indicators.heading')}
      tools={
        mayWrite && (
          <Button variant="default" leftSection={<IconPlus size="1.125rem" stroke={1.5} />} onClick={() => setWriting({ indicator: null })}>
            {t('indicators.add')}
          </Button>
        )
      }
    >
      <Stack gap="lg">
        {page.indicators.length === 0 && <Text c="dimmed">{t(mayWrite ? 'indicators.none' : 'indicators.noneReadOnly')}</Text>}
        {page.indicators.map((indicator) => (
          <One key={indicator.id} indicator={indicator} mayWrite={mayWrite} onWrite={setWriting} />
        ))}
      </Stack>
      {writing !== null && 'indicator' in writing && <IndicatorDialog page={page} indicator={writing.indicator} onClose={close} />}
      {writing !== null && 'of' in writing && <ReadingDialog indicator={writing.of} reading={writing.reading} onClose={close} />}
    </Section>
  )
}

function One({ indicator, mayWrite, onWrite }: { indicator: IndicatorLine; mayWrite: boolean; onWrite(writing: Writing): void }) {
  const { t } = useTranslation('projectWork')
  const format = useFormat()
  const { remove: removeIndicator } = useRecord('indicators', ['projects', 'files'])
  const { remove: removeReading } = useRecord('readings', ['projects', 'files'])
  const [all, setAll] = useState(false)
  const { name, readings } = indicator
  const shown = all ? readings : readings.slice(-LATEST)
  return (
    <section aria-label={name}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={3} style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Title>
          <Aim indicator={indicator} />
        </div>
        {mayWrite && (
          <Group gap="xs" wrap="nowrap">
            <Button variant="default" aria-label={t('indicators.addReadingTo', { name })} onClick={() => onWrite({ of: indicator, reading: null })}>
              {t('indicators.addReading')}
            </Button>
            <RecordTools what={name} onEdit={() => onWrite({ indicator })} onRemove={() => removeIndicator(indicator, t('removed', { what: name }))} />
          </Group>
        )}
      </Group>
      {readings.length === 0 ? (
        <Text c="dimmed">{t('indicators.noReadings')}</Text>
      ) : (
        <div className={styles.side}>
          <IndicatorChart indicator={indicator} />
          <div>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('indicators.readOn')}</Table.Th>
                  <Table.Th ta="right">{t('indicators.value')}</Table.Th>
                  <Table.Th>{t('indicators.note')}</Table.Th>
                  {mayWrite && <Table.Td w="5.5rem" />}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {shown.map((reading) => {
                  const what = t('indicators.reading', { value: format.number(reading.value), date: format.date(reading.readOn) })
                  return (
                    <Table.Tr key={reading.id}>
                      <Table.Td style={{ whiteSpace: 'nowrap' }}>{format.date(reading.readOn)}</Table.Td>
                      <Table.Td ta="right">{format.number(reading.value)}</Table.Td>
                      <Table.Td style={{ overflowWrap: 'anywhere' }}>{reading.note}</Table.Td>
                      {mayWrite && (
                        <Table.Td>
                          <RecordTools what={what} onEdit={() => onWrite({ of: indicator, reading })} onRemove={() => removeReading(reading, t('removed', { what }))} />
                        </Table.Td>
                      )}
                    </Table.Tr>
                  )
                })}
              </Table.Tbody>
            </Table>
            {shown.length < readings.length && (
              <Button variant="subtle" onClick={() => setAll(true)}>
                {t('indicators.showAll', { count: readings.length })}
              </Button>
            )}
          </div>
        </div>
      )}
    </section>
  )
}

/** From where to where, and how far it has come, in words. */
function Aim({ indicator }: { indicator: IndicatorLine }) {
  const { t } = useTranslation('projectWork')
  const format = useFormat()
  const { baseline, target, better, unit, readings } = indicator
  const figure = (value: number) => `${format.number(value)} ${unit}`.trim()
  const latest = readings.at(-1)
  const way = latest && wayToTarget(indicator, latest.value)
  const sentences = [
    baseline === null ? '' : t('indicators.from', { value: figure(baseline) }),
    target === null ? '' : t('indicators.to', { value: figure(target) }),
    `(${t(`indicators.better.${better}`)})`,
    latest ? t('indicators.latest', { value: figure(latest.value), date: format.date(latest.readOn) }) : '',
    way ? (way.reached ? t('indicators.reached') : t('indicators.left', { left: figure(way.left) })) : '',
    way && way.percent !== null && !way.reached ? (way.percent < 0 ? t('indicators.worse') : t('indicators.percent', { percent: way.percent })) : '',
  ]
  return <Text>{sentences.filter(Boolean).join(' ')}</Text>
}

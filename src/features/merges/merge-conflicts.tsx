import { Radio, Stack, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MergePreview } from '../../../electron/contract/merges.ts'
import { Section } from '../../components/section.tsx'
import { numberYear, useFormat } from '../../i18n/format.ts'
import { useMemberWords } from '../members/words.ts'
import { pairKey } from './merge-choice.ts'

interface Props {
  preview: MergePreview
  /** Pairs, by key, of which the term or post of the record that goes stays. */
  fromMerged: ReadonlySet<string>
  onChange(fromMerged: ReadonlySet<string>): void
}

/** What both histories cannot have at once: terms and posts to choose from, and which marks of attendance stay. */
export function MergeConflicts({ preview, fromMerged, onChange }: Props) {
  const { t } = useTranslation('merges')
  const format = useFormat()
  const words = useMemberWords()
  const span = ({ startedOn, endedOn }: { startedOn: string; endedOn: string | null }) =>
    t('page.until', { from: format.date(startedOn), to: endedOn === null ? t('page.goesOn') : format.date(endedOn) })
  const terms = new Map([...preview.kept.memberships, ...preview.merged.memberships].map((one) => [one.id, `${words.standing(one.capacity, one.organisationName)} · ${span(one)}`]))
  const posts = new Map([...preview.kept.posts, ...preview.merged.posts].map((one) => [one.id, `${words.post(one)} · ${span(one)}`]))
  const toggle = (key: string, on: boolean) => {
    const next = new Set(fromMerged)
    if (on) next.add(key)
    else next.delete(key)
    onChange(next)
  }
  const choose = (pairs: MergePreview['termConflicts'], texts: ReadonlyMap<string, string>, label: string) =>
    pairs.map((pair) => {
      const key = pairKey(pair)
      return (
        <Radio.Group key={key} label={label} value={fromMerged.has(key) ? 'merged' : 'kept'} onChange={(value) => toggle(key, value === 'merged')}>
          <Stack gap="xs" mt="0.25rem">
            <Radio value="kept" label={texts.get(pair.keptId)} description={t('page.kept')} />
            <Radio value="merged" label={texts.get(pair.mergedId)} description={t('page.merged')} />
          </Stack>
        </Radio.Group>
      )
    })
  const { termConflicts, postConflicts, attendanceConflicts } = preview
  return (
    <Section title={t('page.conflicts')}>
      <Stack gap="md">
        {termConflicts.length + postConflicts.length === 0 && <Text c="dimmed">{t('page.noConflicts')}</Text>}
        {choose(termConflicts, terms, t('page.termConflict'))}
        {choose(postConflicts, posts, t('page.postConflict'))}
        {preview.committeeConflicts.length > 0 && <Text>{t('page.committees', { names: preview.committeeConflicts.join(', ') })}</Text>}
        {attendanceConflicts.length > 0 && <Marks conflicts={attendanceConflicts} />}
      </Stack>
    </Section>
  )
}

function Marks({ conflicts }: { conflicts: MergePreview['attendanceConflicts'] }) {
  const { t } = useTranslation(['merges', 'meetings', 'audit'])
  const format = useFormat()
  const word = (status: (typeof conflicts)[number]['kept']) => (status === null ? t('page.unmarked') : t(`audit:values.${status}`))
  return (
    <div>
      <Text>{t('page.attendance', { count: conflicts.length })}</Text>
      <Table mt="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('page.meeting')}</Table.Th>
            <Table.Th>{t('page.kept')}</Table.Th>
            <Table.Th>{t('page.merged')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {conflicts.map((one) => (
            <Table.Tr key={one.meetingId}>
              <Table.Td>
                {t('meetings:name', { kind: t(`meetings:kind.${one.kind}`), number: one.number, year: numberYear(one.year) })} {format.date(one.heldOn)}
              </Table.Td>
              {(['kept', 'merged'] as const).map((side) => (
                <Table.Td key={side} {...(one.stays === side ? { fw: 600 } : { c: 'dimmed' })}>
                  {word(one[side])} {one.stays === side && `(${t('page.used')})`}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

import { Button, Group, SegmentedControl, Select, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { codeOf, confirmAsk, select, type Ask, type AskCode, type Judged, type View } from './desk.ts'
import type { Desk } from './use-desk.ts'

const VIEWS: readonly View[] = ['doubts', 'add', 'update', 'out', 'all']

interface Props {
  desk: Desk
  view: View
  onView(view: View): void
  code: AskCode | null
  onCode(code: AskCode | null): void
  /** What a kind of doubt is called: the sentence of its first row. */
  nameOf(ask: Ask): string
}

/** Open doubts by kind, with how many rows have them. */
function kinds(judged: readonly Judged[]): Map<AskCode, { count: number; first: Ask; keys: string[] }> {
  const found = new Map<AskCode, { count: number; first: Ask; keys: string[] }>()
  for (const { row, asks, outcome } of judged) {
    if (outcome !== 'ask') continue
    for (const ask of new Map(asks.map((one) => [codeOf(one), one])).values()) {
      const kind = found.get(codeOf(ask)) ?? { count: 0, first: ask, keys: [] }
      found.set(codeOf(ask), { ...kind, count: kind.count + 1, keys: (kind.keys.push(row.key), kind.keys) })
    }
  }
  return found
}

/** Which rows are shown, with all counts in sight; one kind of doubt can be confirmed for all its rows. */
export function RowsFilter({ desk, view, onView, code, onCode, nameOf }: Props) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const { judged, doubtful } = desk
  const open = judged.filter(({ outcome }) => outcome === 'ask').length
  const found = kinds(judged)
  const chosen = code === null ? undefined : found.get(code)
  const confirmAll = () => {
    if (chosen === undefined) return
    const asks = new Map(judged.map(({ row, asks: all }) => [row.key, all.filter((ask) => codeOf(ask) === code)]))
    desk.decideAll(chosen.keys, (now, key) => (asks.get(key) ?? []).reduce<typeof now>(confirmAsk, now))
    onCode(null)
  }
  return (
    <>
      <Group gap="md" mb="xs">
        <SegmentedControl
          aria-label={t('counts.label')}
          value={view}
          data={VIEWS.map((one) => ({ value: one, label: t(`counts.${one}`, { count: format.number(select(judged, one, doubtful).length) as never }) }))}
          onChange={(value) => onView(VIEWS.find((one) => one === value) ?? 'all')}
        />
        <Text role="status" c={open > 0 ? 'var(--samut-soon)' : 'dimmed'}>
          {open > 0 ? t('counts.open', { count: open }) : t('counts.allLooked')}
        </Text>
      </Group>
      {view === 'doubts' && found.size > 0 && (
        <Group gap="md" mb="xs" align="flex-end">
          <Select
            label={t('counts.which')}
            w="26rem"
            maw="100%"
            data={[
              { value: '', label: t('counts.every') },
              ...[...found].sort((a, b) => b[1].count - a[1].count).map(([value, kind]) => ({ value: value as string, label: t('counts.of', { what: nameOf(kind.first), count: kind.count }) })),
            ]}
            value={code ?? ''}
            allowDeselect={false}
            onChange={(value) => onCode([...found.keys()].find((one) => one === value) ?? null)}
          />
          {chosen !== undefined && (
            <Button variant="default" onClick={confirmAll}>
              {t('counts.confirmAll', { count: chosen.count })}
            </Button>
          )}
        </Group>
      )}
    </>
  )
}

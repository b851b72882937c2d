import { Button, Group, SegmentedControl, Select, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { select, type Outcome, type View } from './desk.ts'

const VIEWS: readonly View[] = ['doubts', 'add', 'update', 'out', 'all']

export interface FilteredRow<A> {
  row: { key: string }
  outcome: Outcome
  /** Not answered yet. */
  asks: A[]
}

export interface FilterProps<A> {
  rows: readonly FilteredRow<A>[]
  /** Keys of rows that had something to ask when they were read. */
  doubtful: ReadonlySet<string>
  view: View
  onView(view: View): void
  code: string | null
  onCode(code: string | null): void
  codeOf(ask: A): string
  /** What a kind of doubt is called: the sentence of its first row. */
  nameOf(ask: A): string
  /** Confirms these doubts, by their row's key. */
  onConfirm(asks: ReadonlyMap<string, A[]>): void
}

/** Open doubts by kind, with how many rows have them. */
function kinds<A>(rows: readonly FilteredRow<A>[], codeOf: (ask: A) => string): Map<string, { count: number; first: A }> {
  const found = new Map<string, { count: number; first: A }>()
  for (const { asks, outcome } of rows) {
    if (outcome !== 'ask') continue
    for (const [code, ask] of new Map(asks.map((one) => [codeOf(one), one]))) {
      const kind = found.get(code) ?? { count: 0, first: ask }
      found.set(code, { ...kind, count: kind.count + 1 })
    }
  }
  return found
}

/** Which rows are shown, with all counts in sight; one kind of doubt can be confirmed for all its rows. */
export function RowsFilter<A>({ rows, doubtful, view, onView, code, onCode, codeOf, nameOf, onConfirm }: FilterProps<A>) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const open = rows.filter(({ outcome }) => outcome === 'ask').length
  const found = kinds(rows, codeOf)
  const chosen = code === null ? undefined : found.get(code)
  const confirmAll = () => {
    const asked = rows.filter(({ outcome }) => outcome === 'ask').map(({ row, asks }): [string, A[]] => [row.key, asks.filter((ask) => codeOf(ask) === code)])
    onConfirm(new Map(asked.filter(([, asks]) => asks.length > 0)))
    onCode(null)
  }
  return (
    <>
      <Group gap="md" mb="xs">
        <SegmentedControl
          aria-label={t('counts.label')}
          value={view}
          data={VIEWS.map((one) => ({ value: one, label: t(`counts.${one}`, { count: format.number(select(rows, one, doubtful).length) as never }) }))}
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
              ...[...found].sort((a, b) => b[1].count - a[1].count).map(([value, kind]) => ({ value, label: t('counts.of', { what: nameOf(kind.first), count: kind.count }) })),
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

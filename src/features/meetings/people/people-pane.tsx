import { Button, Group, Kbd, Text, TextInput } from '@mantine/core'
import { useCallback, useImperativeHandle, useMemo, useRef, useState, type KeyboardEvent, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../../components/error-notice.tsx'
import { SavedMark } from '../../../components/saved-mark.tsx'
import { Shortcut } from '../../../components/shortcuts.tsx'
import { showUndo } from '../../../components/toasts.tsx'
import type { Movement } from '../../../../electron/contract/holding.ts'
import type { AttendanceStatus, Guest } from '../../../../electron/contract/meetings.ts'
import type { AttendanceBook } from './attendance-book.ts'
import { AttendanceRow } from './attendance-row.tsx'
import { countByStatus, findPeople } from './find-people.ts'
import { GuestList, type GuestDraft } from './guest-list.tsx'
import styles from './people.module.css'
import { RollNotice } from './roll-notice.tsx'
import { useBook } from './use-book.ts'
import { useMovements } from './use-movements.ts'

export interface PeoplePaneHandle {
  focusFind(): void
}

interface Props {
  meetingId: string
  rollFrozen: boolean
  book: AttendanceBook
  guests: readonly Guest[]
  guestDraft: GuestDraft
  readOnly: boolean
  handle: Ref<PeoplePaneHandle>
}

const STEPS: Partial<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }

/** Who is there: type a name and Enter, or walk the list with the arrows and tick with the space bar. */
export function PeoplePane({ meetingId, rollFrozen, book, guests, guestDraft, readOnly, handle }: Props) {
  const { t } = useTranslation('meetings')
  const [query, setQuery] = useState('')
  const [activeId, setActiveId] = useState<string | null>(null)
  const find = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const { entries, movements } = useBook(book).now
  const commands = useMovements(meetingId, book)
  /** Whose times are shown. */
  const [openId, setOpenId] = useState<string | null>(null)
  const timesOf = useMemo(() => byPerson(movements), [movements])
  const shown = useMemo(() => findPeople(entries, query), [entries, query])
  const counts = countByStatus(entries)
  useImperativeHandle(handle, () => ({ focusFind: () => find.current?.focus() }))

  // The same functions for as long as the page is open: a tick then draws one row of three hundred.
  const mark = useCallback((personId: string, status: AttendanceStatus | null) => void book.mark([personId], status), [book])
  const typeRemark = useCallback((personId: string, remark: string) => book.typeRemark(personId, remark), [book])
  const leaveRemark = useCallback(() => void book.flush(), [book])

  function markMany(personIds: string[], status: AttendanceStatus, told: string): void {
    showUndo(told, book.mark(personIds, status))
  }

  function tickFirst(event: KeyboardEvent): void {
    const [first] = shown
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      list.current?.querySelector<HTMLInputElement>('[data-person]')?.focus()
    }
    if (event.key === 'Escape') setQuery('')
    if (event.key !== 'Enter' || event.ctrlKey || query.trim() === '' || first === undefined) return
    event.preventDefault()
    mark(first.personId, 'present')
    setQuery('')
  }

  function walk(event: KeyboardEvent): void {
    const box = event.target as HTMLElement
    if (box.dataset['person'] === undefined || event.ctrlKey || event.altKey) return
    const by = STEPS[event.key]
    if (event.key === ' ') {
      // Ticked as the key goes down: the browser waits until it is let go, and who types fast is on the next name by then.
      event.preventDefault()
      if (!event.repeat) box.click()
    } else if (by !== undefined) {
      event.preventDefault()
      const boxes = [...(list.current?.querySelectorAll<HTMLElement>('[data-person]') ?? [])]
      boxes[boxes.indexOf(box) + by]?.focus()
    } else if (event.key === 'Enter' && !readOnly) {
      event.preventDefault()
      setOpenId(box.dataset['person'])
      // A letter begins a name: the field takes the focus, and with it the letter.
    } else if (/^[\p{L}\p{M}]$/u.test(event.key)) find.current?.focus()
  }

  const tabbable = shown.some((entry) => entry.personId === activeId) ? activeId : shown[0]?.personId
  const rows = useMemo(
    () =>
      shown.map((entry) => (
        <AttendanceRow
          key={entry.personId}
          entry={entry}
          movements={timesOf.get(entry.personId) ?? NEVER_MOVED}
          commands={commands}
          open={entry.personId === openId}
          onOpen={setOpenId}
          tabbable={entry.personId === tabbable}
          readOnly={readOnly}
          onMark={mark}
          onRemark={typeRemark}
          onLeaveRemark={leaveRemark}
        />
      )),
    [shown, timesOf, commands, openId, tabbable, readOnly, mark, typeRemark, leaveRemark],
  )
  const unmarked = entries.filter((entry) => entry.status === null).map((entry) => entry.personId)
  return (
    <div className={styles.pane}>
      <div className={styles.head}>
        <TextInput
          ref={find}
          aria-label={t('people.find')}
          placeholder={t('people.find')}
          value={query}
          maxLength={100}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={readOnly ? undefined : tickFirst}
          rightSection={<Shortcut keys="F2" />}
          rightSectionWidth="3rem"
        />
        <Text size="sm" c="dimmed" className="tabular" role="status">
          {query.trim() === '' || readOnly ? t('people.count', counts) : t('people.findHint')}
        </Text>
        {!readOnly && entries.length > 0 && (
          <Group gap="xs">
            <Button
              variant="default"
              size="sm"
              onClick={() => markMany(entries.map((entry) => entry.personId), 'present', t('people.everyoneDone'))}
            >
              {t('people.everyone')}
            </Button>
            <Button
              variant="default"
              size="sm"
              disabled={unmarked.length === 0}
              onClick={() => markMany(unmarked, 'absent', t('people.restDone', { count: unmarked.length }))}
            >
              {t('people.rest')}
            </Button>
          </Group>
        )}
        {rollFrozen && !readOnly && <RollNotice meetingId={meetingId} />}
        {book.state.error !== null && <ErrorNotice error={book.state.error} onRetry={() => void book.flush()} />}
      </div>
      {/* Nothing in a list that is only read takes the focus: then the list itself does, to be scrolled by the keyboard. */}
      <div className={styles.scroll} {...(readOnly ? { tabIndex: 0, role: 'group', 'aria-label': t('people.list') } : {})}>
        {shown.length === 0 && (
          <Text c="dimmed" p="sm">
            {entries.length === 0 ? t('people.empty') : t('people.nobodyFound')}
          </Text>
        )}
        <ul ref={list} className={styles.list} aria-label={t('people.list')} onKeyDown={walk} onFocus={(event) => setActiveId(personUnder(event.target))}>
          {rows}
        </ul>
        <GuestList meetingId={meetingId} guests={guests} draft={guestDraft} readOnly={readOnly} />
      </div>
      {!readOnly && (
        <div className={styles.foot}>
          <Text size="sm" c="dimmed">
            <Kbd size="sm">↑</Kbd> <Kbd size="sm">↓</Kbd> {t('people.keys')} <Kbd size="sm">Space</Kbd> {t('people.keySpace')} <Kbd size="sm">Enter</Kbd> {t('people.keyEnter')}
          </Text>
          <SavedMark state={book.state} />
        </div>
      )}
    </div>
  )
}

const NEVER_MOVED: readonly Movement[] = []

function byPerson(movements: readonly Movement[]): Map<string, readonly Movement[]> {
  const times = new Map<string, Movement[]>()
  for (const movement of movements.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    times.set(movement.personId, [...(times.get(movement.personId) ?? []), movement])
  }
  return times
}

function personUnder(element: Element): string | null {
  return element.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? null
}

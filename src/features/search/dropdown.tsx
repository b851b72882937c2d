import { Button } from '@mantine/core'
import { useEffect, useImperativeHandle, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { NO_FILTERS } from '../../../electron/contract/search.ts'
import { useSession } from '../../api/status.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useFoundLines, useOwnLines, type Line } from './dropdown-lines.tsx'
import { searchAddress } from './search-address.ts'
import styles from './search-box.module.css'
import { State } from './state.tsx'
import { useForget } from './use-forget.ts'
import { useFound } from './use-found.ts'
import { useOwnSearches } from './use-own.ts'

/** What the keys in the box do with the list. */
export interface Pilot {
  /** To the next or the former line; past the ends to the box itself. */
  move(by: 1 | -1): void
  /** Opens the chosen line, or the page of results where none is. */
  choose(): void
}

interface Props {
  pilot: RefObject<Pilot | null>
  listId: string
  text: string
  /** The id of the chosen line. */
  active: string | null
  onActive(id: string | null): void
  /** Whether there is a list. */
  onListed(listed: boolean): void
  /** @param found whether it is the end of a search, and not the beginning of another */
  onGo(address: string, found: boolean): void
  /** The keyboard goes back to the box. */
  onStay(): void
}

/** Hits of each kind. */
const EACH = 3

/** Under the box: what was asked before while it is empty, and what is found, by kind, while one types. */
export function Dropdown({ pilot, listId, text, active, onActive, onListed, onGo, onStay }: Props) {
  const { t } = useTranslation('finding')
  const isEmpty = text.trim() === ''
  const { answer, former, error } = useFound(isEmpty ? null : { text, filters: NO_FILTERS, each: EACH })
  const own = useOwnSearches()
  const { forget, busy } = useForget()
  const { guest } = useSession()
  const foundLines = useFoundLines(answer ?? former)
  const ownLines = useOwnLines(own)
  const groups = isEmpty ? ownLines : foundLines
  const total = answer?.total ?? 0
  const everything: Line[] = total > 0 ? [{ id: 'everything', address: searchAddress(text), found: true, content: t('everything', { count: total }) }] : []
  /** What may be chosen: nothing of the answer to another text. */
  const lines = former === null ? [...groups.flatMap((group) => group.lines), ...everything] : []
  const idOf = (line: Line) => `${listId}-${line.id}`

  const isListed = groups.length > 0
  useEffect(() => {
    onListed(isListed)
    return () => onListed(false)
  }, [onListed, isListed])
  useEffect(() => {
    if (active !== null) document.getElementById(active)?.scrollIntoView({ block: 'nearest' })
  }, [active])

  function open(line: Line | undefined): void {
    if (line === undefined && isEmpty) return
    onGo(line?.address ?? searchAddress(text), line?.found ?? true)
  }
  useImperativeHandle(pilot, () => ({
    move: (by) => {
      // One place more than there are lines: the box.
      const places = lines.length + 1
      const line = lines[((lines.findIndex((one) => idOf(one) === active) + 1 + by + places) % places) - 1]
      onActive(line === undefined ? null : idOf(line))
    },
    choose: () => open(lines.find((line) => idOf(line) === active)),
  }))

  function forgetAndStay(): void {
    onStay()
    forget()
  }

  const option = (line: Line, look = '') => (
    // The keys are the box's, which keeps the focus.
    <div
      key={line.id}
      id={idOf(line)}
      role="option"
      aria-selected={idOf(line) === active}
      className={`${styles.option ?? ''} ${look}`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => open(line)}
    >
      {line.content}
    </div>
  )
  return (
    <div className={styles.panel}>
      <ErrorNotice error={error} />
      {isListed && (
        <div role="listbox" id={listId} aria-label={t('results')} className={`${styles.list ?? ''} ${former === null ? '' : (styles.former ?? '')}`}>
          {groups.map((group) => (
            <div key={group.heading} role="group" aria-label={group.heading}>
              <div className={styles.heading} aria-hidden>
                {group.heading}
              </div>
              {group.lines.map((line) => option(line))}
            </div>
          ))}
          {everything.map((line) => option(line, styles.everything))}
        </div>
      )}
      {isEmpty ? (
        <>
          {!isListed && <p className={styles.hint}>{t('hint')}</p>}
          {own.recent.length > 0 && guest === null && (
            <div className={styles.tools}>
              <Button variant="subtle" size="compact-md" loading={busy} onClick={forgetAndStay}>
                {t('own.forget')}
              </Button>
            </div>
          )}
        </>
      ) : (
        // Seen where the list does not say it.
        <p role="status" className={former !== null || total > 0 ? 'visually-hidden' : styles.hint}>
          {error === null && <State answer={answer} text={text} />}
        </p>
      )}
    </div>
  )
}

import { Kbd, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { lazy, Suspense, useId, useRef, useState, type FocusEvent, type FormEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { QUERY_LIMIT } from '../../../electron/contract/query-pieces.ts'
import { useShortcut } from '../../components/shortcuts.tsx'
import { loadFindingWords } from '../../i18n/words-of-page.ts'
import type { Pilot } from './dropdown.tsx'
import styles from './search-box.module.css'
import { useRemember } from './use-own.ts'

/** Read when somebody first comes to the box: the first page does without it. */
const Dropdown = lazy(async () => {
  const [{ Dropdown }] = await Promise.all([import('./dropdown.tsx'), loadFindingWords()])
  return { default: Dropdown }
})

/** A dialog lies over the header: what is typed there would not be seen. One that is just closing has given the focus back. */
const isCovered = (): boolean => document.activeElement?.closest('[role="dialog"][aria-modal="true"]') != null

/** The one box in the header: Ctrl+K from anywhere; what is found stands under it while one types. */
export function SearchBox() {
  const { t } = useTranslation('search')
  const navigate = useNavigate()
  const remember = useRemember()
  const box = useRef<HTMLInputElement>(null)
  const before = useRef<HTMLElement | null>(null)
  const pilot = useRef<Pilot>(null)
  const listId = useId()
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState<string | null>(null)
  const [listed, setListed] = useState(false)

  useShortcut('mod+K', () => {
    if (isCovered()) return
    if (document.activeElement !== box.current) before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    box.current?.select()
    setOpen(true)
  })

  function close(): void {
    setOpen(false)
    setActive(null)
  }
  function goTo(address: string, found: boolean): void {
    if (found) remember(text)
    setText('')
    close()
    box.current?.blur()
    void navigate(address)
  }
  /** To where the keyboard was when the box was called for. */
  function giveFocusBack(): void {
    const back = before.current?.isConnected === true && before.current !== document.body ? before.current : document.querySelector<HTMLElement>('[data-page-heading]')
    back?.focus({ preventScroll: true })
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      close()
      giveFocusBack()
    } else if (event.target === box.current && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      setOpen(true)
      pilot.current?.move(event.key === 'ArrowDown' ? 1 : -1)
    }
  }
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (pilot.current !== null) pilot.current.choose()
    else if (text.trim() !== '') goTo(`/search?q=${encodeURIComponent(text)}`, true)
  }
  function onBlur(event: FocusEvent<HTMLElement>): void {
    if (!event.currentTarget.contains(event.relatedTarget)) close()
  }
  return (
    <form role="search" className={styles.form} onSubmit={submit} onKeyDown={onKeyDown} onBlur={onBlur}>
      <TextInput
        ref={box}
        className={styles.box}
        type="search"
        role="combobox"
        aria-label={t('box')}
        aria-expanded={open && listed}
        aria-controls={open && listed ? listId : undefined}
        aria-activedescendant={active ?? undefined}
        aria-autocomplete="list"
        aria-keyshortcuts="Control+K"
        autoComplete="off"
        spellCheck={false}
        maxLength={QUERY_LIMIT}
        placeholder={t('title')}
        leftSection={<IconSearch size="1.1rem" aria-hidden />}
        rightSection={<Kbd size="xs" aria-hidden>Ctrl+K</Kbd>}
        rightSectionWidth={70}
        value={text}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setActive(null)
          setOpen(true)
        }}
      />
      {open && (
        <Suspense fallback={null}>
          <Dropdown pilot={pilot} listId={listId} text={text} active={active} onActive={setActive} onListed={setListed} onGo={goTo} onStay={() => box.current?.focus()} />
        </Suspense>
      )}
    </form>
  )
}

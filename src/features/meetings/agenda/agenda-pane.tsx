import { Button, Kbd, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { AGENDA_LEVELS, type AgendaItem, type Resolution } from '../../../../electron/contract/meetings.ts'
import type { ItemDrafts } from '../page/item-drafts.ts'
import { AgendaMenu, type Move } from './agenda-menu.tsx'
import styles from './agenda.module.css'
import { AgendaRow, type DropEdge } from './agenda-row.tsx'
import { LeftOver } from './left-over.tsx'
import { levelOf, pathTo, placeAfterDrop, placeAfterStep, placeOutside, placeUnderSibling, type Place } from './order.ts'
import { TemplateDialog } from './template-dialog.tsx'
import type { AgendaCommands } from './use-agenda.ts'

interface Props {
  meetingId: string
  /** Whether the meeting is not over: what was left can come to it. */
  goesOn: boolean
  agenda: readonly AgendaItem[]
  resolutions: readonly Resolution[]
  drafts: ItemDrafts
  commands: AgendaCommands
  selected: AgendaItem | null
  onSelect(item: AgendaItem): void
  /** Adds an item and leads to it; a sub-item with the main item's id. */
  onAdd(parentId: string | null): void
  onRemove(item: AgendaItem): void
  onRename(): void
  readOnly: boolean
}

const STEPS: Partial<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 }
const MOVE_OF: Partial<Record<string, Move>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'demote', ArrowLeft: 'promote' }
const PLACE: Record<Move, (agenda: readonly AgendaItem[], id: string) => Place | null> = {
  up: (agenda, id) => placeAfterStep(agenda, id, -1),
  down: (agenda, id) => placeAfterStep(agenda, id, 1),
  demote: placeUnderSibling,
  promote: placeOutside,
}

/** The agenda in printing order: choose an item, and put the items in order, and under one another, by dragging or with Alt and the arrows. */
export function AgendaPane({ meetingId, goesOn, agenda, resolutions, drafts, commands, selected, onSelect, onAdd, onRemove, onRename, readOnly }: Props) {
  const { t } = useTranslation('meetings')
  const list = useRef<HTMLOListElement>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const [naming, setNaming] = useState(false)
  /** The row to focus again: moving it in the list takes the focus off it. */
  const moved = useRef<string | null>(null)

  useEffect(() => {
    if (moved.current === null) return
    focusRow(moved.current)
    moved.current = null
  }, [agenda])

  const selectedId = selected?.id
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [selectedId])

  function focusRow(id: string): void {
    list.current?.querySelector<HTMLElement>(`[data-item="${id}"]`)?.focus()
  }

  async function step(id: string, move: Move): Promise<void> {
    const item = await commands.move(id, (now) => PLACE[move](now, id))
    if (item === undefined) return
    moved.current = id
    focusRow(id)
    setSaid(t('agenda.moved', { label: item.label }))
  }

  async function drop(target: string, edge: DropEdge): Promise<void> {
    const id = dragged
    setDragged(null)
    if (id === null) return
    const item = await commands.move(id, (now) => placeAfterDrop(now, id, target, edge))
    if (item !== undefined) setSaid(t('agenda.moved', { label: item.label }))
  }

  function onKeyDown(event: KeyboardEvent): void {
    const by = STEPS[event.key]
    const move = MOVE_OF[event.key]
    const id = (event.target as HTMLElement).dataset['item']
    if (move === undefined || id === undefined || (by === undefined && !event.altKey)) return
    event.preventDefault()
    if (event.altKey && !readOnly) return void step(id, move)
    if (by === undefined) return
    const next = agenda[agenda.findIndex((item) => item.id === id) + by]
    if (next !== undefined) focusRow(next.id)
  }

  const parents = pathTo(agenda, selected?.id).filter((item) => levelOf(item) < AGENDA_LEVELS)
  return (
    <nav className={styles.pane} aria-label={t('agenda.title')}>
      <div className={styles.head}>
        <Title order={2} size="h4">
          {t('agenda.title')}
        </Title>
        {!readOnly && selected !== null && (
          <AgendaMenu
            item={selected}
            canMove={(move) => PLACE[move](agenda, selected.id) !== null}
            onMove={(move) => void step(selected.id, move)}
            onAddSub={() => onAdd(selected.id)}
            onRename={onRename}
            onRemove={() => onRemove(selected)}
            onSaveTemplate={() => setNaming(true)}
          />
        )}
      </div>
      {agenda.length === 0 && <Text c="dimmed">{t('agenda.empty')}</Text>}
      <ol className={styles.list} ref={list} onKeyDown={onKeyDown}>
        {agenda.map((item) => (
          <AgendaRow
            key={item.id}
            item={item}
            title={drafts.of(item).value.title}
            unsaved={drafts.of(item).state.error !== null}
            resolutionCount={resolutions.filter((one) => one.agendaItemId === item.id).length}
            selected={item.id === selected?.id}
            tabbable={item.id === (selected?.id ?? agenda[0]?.id)}
            readOnly={readOnly}
            onSelect={() => onSelect(item)}
            onDragStart={() => setDragged(item.id)}
            onDragEnd={() => setDragged(null)}
            canDrop={(edge) => dragged !== null && placeAfterDrop(agenda, dragged, item.id, edge) !== null}
            onDrop={(edge) => void drop(item.id, edge)}
          />
        ))}
      </ol>
      {!readOnly && (
        <div className={styles.foot}>
          {goesOn && <LeftOver meetingId={meetingId} onBefore={() => drafts.flush()} />}
          {parents.map(({ id, label }) => (
            <Button key={id} size="sm" variant="subtle" fullWidth justify="flex-start" leftSection={<IconPlus size="1rem" aria-hidden />} onClick={() => onAdd(id)}>
              {t('agenda.addSubItem', { label })}
            </Button>
          ))}
          <Button size="sm" variant="subtle" fullWidth justify="flex-start" leftSection={<IconPlus size="1rem" aria-hidden />} onClick={() => onAdd(null)}>
            {t('agenda.addItem')}
          </Button>
          {agenda.length > 1 && (
            <Text size="sm" c="dimmed" px="sm">
              <Kbd size="sm">Alt+↑ ↓ ← →</Kbd> {t('agenda.keys')}
            </Text>
          )}
        </div>
      )}
      {naming && <TemplateDialog agenda={agenda} onClose={() => setNaming(false)} />}
      <div className="visually-hidden" role="status">
        {said}
      </div>
    </nav>
  )
}

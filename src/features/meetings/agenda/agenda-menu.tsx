import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Shortcut } from '../../../components/shortcuts.tsx'
import { AGENDA_LEVELS, type AgendaItem } from '../../../../electron/contract/meetings.ts'
import { levelOf } from './order.ts'

/** Ways to move an item, each with its keys: up, down, under the item before, out of the item above. */
export const MOVES = ['up', 'down', 'demote', 'promote'] as const
export type Move = (typeof MOVES)[number]
const KEYS: Record<Move, string> = { up: 'Alt+↑', down: 'Alt+↓', demote: 'Alt+→', promote: 'Alt+←' }

interface Props {
  item: AgendaItem
  canMove(move: Move): boolean
  onMove(move: Move): void
  onAddSub(): void
  onRename(): void
  onRemove(): void
  onSaveTemplate(): void
}

/** What can be done with the chosen item, and with the agenda. */
export function AgendaMenu({ item, canMove, onMove, onAddSub, onRename, onRemove, onSaveTemplate }: Props) {
  const { t } = useTranslation('meetings')
  return (
    <Menu position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <ActionIcon aria-label={t('agenda.menu', { label: item.label })}>
          <IconDots size="1.5rem" stroke={1.5} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {MOVES.map((move) => (
          <Menu.Item key={move} disabled={!canMove(move)} onClick={() => onMove(move)} rightSection={<Shortcut keys={KEYS[move]} />}>
            {t(`agenda.${move}`)}
          </Menu.Item>
        ))}
        {levelOf(item) < AGENDA_LEVELS && <Menu.Item onClick={onAddSub}>{t('agenda.addSubItem', { label: item.label })}</Menu.Item>}
        <Menu.Item onClick={onRename}>{t('agenda.rename')}</Menu.Item>
        <Menu.Item onClick={onRemove}>{t('agenda.remove')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={onSaveTemplate}>{t('agenda.saveTemplate')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

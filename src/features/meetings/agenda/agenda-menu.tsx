import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Shortcut } from '../../../components/shortcuts.tsx'
import { AGENDA_LEVELS, type AgendaItem } from '../../../../electron/contract/meetings.ts'
import { levelOf } from './order.ts'

interface Props {
  item: AgendaItem
  canMove(by: -1 | 1): boolean
  onStep(by: -1 | 1): void
  onAddSub(): void
  onRename(): void
  onRemove(): void
}

/** What can be done with the chosen item. */
export function AgendaMenu({ item, canMove, onStep, onAddSub, onRename, onRemove }: Props) {
  const { t } = useTranslation('meetings')
  return (
    <Menu position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <ActionIcon aria-label={t('agenda.menu', { label: item.label })}>
          <IconDots stroke={1.5} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={!canMove(-1)} onClick={() => onStep(-1)} rightSection={<Shortcut keys="Alt+↑" />}>
          {t('agenda.up')}
        </Menu.Item>
        <Menu.Item disabled={!canMove(1)} onClick={() => onStep(1)} rightSection={<Shortcut keys="Alt+↓" />}>
          {t('agenda.down')}
        </Menu.Item>
        {levelOf(item) < AGENDA_LEVELS && <Menu.Item onClick={onAddSub}>{t('agenda.addSubItem', { label: item.label })}</Menu.Item>}
        <Menu.Item onClick={onRename}>{t('agenda.rename')}</Menu.Item>
        <Menu.Item onClick={onRemove}>{t('agenda.remove')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

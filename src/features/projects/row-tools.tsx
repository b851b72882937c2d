import { ActionIcon, Group, Tooltip } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** Changing and removing one row. */
export function RowTools({ what, onEdit, onRemove }: { what: string; onEdit(): void; onRemove(): void }) {
  const { t } = useTranslation('projectMoney')
  const [edit, remove] = [t('edit', { what }), t('remove', { what })]
  return (
    <Group gap={0} justify="flex-end" wrap="nowrap">
      <Tooltip label={edit}>
        <ActionIcon aria-label={edit} onClick={onEdit}>
          <IconPencil size="1.125rem" stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={remove}>
        <ActionIcon aria-label={remove} onClick={onRemove}>
          <IconTrash size="1.125rem" stroke={1.5} />
        </ActionIcon>
      </Tooltip>
    </Group>
  )
}

import { ActionIcon, Group } from '@mantine/core'
import { IconPencil, IconX } from '@tabler/icons-react'

interface Props {
  /** Each names the record: "แก้ไขกลุ่ม ผู้สูงอายุ". */
  editLabel: string
  removeLabel: string
  onEdit(): void
  onRemove(): void
}

/** The two things that are done to a line of a list. */
export function RowTools({ editLabel, removeLabel, onEdit, onRemove }: Props) {
  return (
    <Group gap="xs" wrap="nowrap" justify="flex-end">
      <ActionIcon variant="subtle" size="lg" aria-label={editLabel} onClick={onEdit}>
        <IconPencil size="1.125rem" stroke={1.5} />
      </ActionIcon>
      <ActionIcon variant="subtle" size="lg" aria-label={removeLabel} onClick={onRemove}>
        <IconX size="1.125rem" stroke={1.5} />
      </ActionIcon>
    </Group>
  )
}

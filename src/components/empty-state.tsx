import { Group, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** A list with nothing in it yet: what this is, and the first step. `actions`: the main button first. */
export function EmptyState({ title, children, actions }: { title: string; children: ReactNode; actions?: ReactNode }) {
  return (
    <Stack gap="xs" maw="40rem" py="xl">
      <Title order={2}>{title}</Title>
      <Text component="div">{children}</Text>
      {actions !== undefined && <Group mt="sm">{actions}</Group>}
    </Stack>
  )
}

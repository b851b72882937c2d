import { Group, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** A heading with its tools, and what stands under it. */
export function Section({ title, tools, children }: { title: string; tools?: ReactNode; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <Group justify="space-between" mb="xs" mih="2.625rem">
        <Title order={2}>{title}</Title>
        {tools}
      </Group>
      {children}
    </section>
  )
}

import { Group, Stack, Text, Title } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useBackupAge } from './use-backup-age.ts'

interface Props {
  title: string
  /** One sentence under the title. */
  note?: ReactNode
  /** The page's one main button, and quieter ones before it. */
  actions?: ReactNode
  /** Beside the title, such as the state of a record. */
  mark?: ReactNode
  /** Little room below, where the page has none to spare. */
  dense?: boolean
}

/** The head of every page: names the window (with the age of the last backup, for whoever sees only the title), and takes the focus after a change of page. */
export function PageHeader({ title, note, actions, mark, dense = false }: Props) {
  const { t } = useTranslation('common')
  const backupAge = useBackupAge()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // A field that asked for the focus keeps it.
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <>
      <title>{[title, t('appName'), backupAge].filter((part) => part !== null).join(' · ')}</title>
      <Group justify="space-between" align="flex-start" gap="md" mb={dense ? 'xs' : 'lg'}>
        <Stack gap={0} style={{ flex: '1 1 20rem', minWidth: 0 }}>
          <Group gap="sm">
            <Title order={1} ref={heading} tabIndex={-1} data-page-heading style={{ overflowWrap: 'anywhere' }}>
              {title}
            </Title>
            {mark}
          </Group>
          {note !== undefined && (
            <Text component="div" c="dimmed">
              {note}
            </Text>
          )}
        </Stack>
        {actions !== undefined && <Group gap="sm">{actions}</Group>}
      </Group>
    </>
  )
}

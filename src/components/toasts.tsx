import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { asApiError, type ApiError } from '../api/api-error.ts'
import { errorText } from '../i18n/error-text.ts'
import { i18n } from '../i18n/index.ts'

/** A failure that no page shows itself. Stays until closed. */
export function showError(error: ApiError): void {
  const { what, then } = errorText(error)
  notifications.show({ color: 'red', autoClose: false, title: what, message: then })
}

/** A quiet word that something was done. */
export function showDone(message: string): void {
  notifications.show({ message, color: 'sea' })
}

/** What somebody has to read, though nothing failed. Stays until closed. */
export function showNotice(message: string): void {
  notifications.show({ message, color: 'amber', autoClose: false })
}

/** Long enough to read the sentence and reach for the button. */
const UNDO_MS = 12_000

/** Says what was removed and offers it back. `onUndo` may be asynchronous; its failure is told like any other. */
export function showUndo(message: string, onUndo: () => void | Promise<unknown>, label = i18n.t('undo')): void {
  const id = crypto.randomUUID()
  const undo = () => {
    notifications.hide(id)
    void Promise.resolve(onUndo()).catch((cause: unknown) => showError(asApiError(cause)))
  }
  notifications.show({
    id,
    color: 'sea',
    autoClose: UNDO_MS,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Text>{message}</Text>
        <Button variant="subtle" onClick={undo} style={{ flexShrink: 0 }}>
          {label}
        </Button>
      </Group>
    ),
  })
}

import { Alert, Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { i18n } from '../i18n/index.ts'
import type { Autosave } from './autosave.ts'
import { ErrorNotice } from './error-notice.tsx'
import { showUndo } from './toasts.tsx'

/** Whichever version is chosen, the other is not thrown away: what was typed can be brought back. */
async function takeTheirs<T>(autosave: Autosave<T>): Promise<void> {
  const mine = await autosave.takeTheirs()
  if (mine !== null) showUndo(i18n.t('draft.tookTheirs'), () => autosave.set(mine), i18n.t('draft.giveBack'))
}

function Choice<T>({ autosave }: { autosave: Autosave<T> }) {
  const { t } = useTranslation('common')
  return (
    <Group mt="xs">
      <Button onClick={() => void autosave.keepMine()}>{t('draft.keepMine')}</Button>
      <Button variant="default" onClick={() => void takeTheirs(autosave)}>
        {t('draft.takeTheirs')}
      </Button>
    </Group>
  )
}

/** Beside a field saved as typed: what stands in the way, when something does. Shows nothing while all is well. */
export function AutosaveNotice<T>({ draft: { autosave, state } }: { draft: { autosave: Autosave<T>; state: Autosave<T>['state'] } }) {
  const { t } = useTranslation('common')
  if (state.is === 'failed') return <ErrorNotice error={state.error} onRetry={() => void autosave.flush()} />
  if (state.is !== 'conflict') return null
  return (
    <Alert color="amber" role="alert" title={t('draft.conflict')} my="md">
      <Text>{t('draft.conflictHint')}</Text>
      {state.error.code !== 'CHANGED_MEANWHILE' && <ErrorNotice error={state.error} />}
      <Choice autosave={autosave} />
    </Alert>
  )
}

/** The same, as a toast, for a draft whose page was left before its last word could be saved. */
function LeftBehind<T>({ autosave, onSaved }: { autosave: Autosave<T>; onSaved: () => void }) {
  const state = useSyncExternalStore(autosave.subscribe, () => autosave.state)
  if (!autosave.unsaved) queueMicrotask(onSaved)
  return <AutosaveNotice draft={{ autosave, state }} />
}

/** Keeps an unsaved draft in sight until it is saved. */
export function tellUnsaved<T>(autosave: Autosave<T>, end: () => void): void {
  const id = crypto.randomUUID()
  const onSaved = () => {
    notifications.hide(id)
    end()
  }
  notifications.show({
    id,
    color: 'red',
    autoClose: false,
    withCloseButton: false,
    title: i18n.t('draft.leftBehind'),
    message: <LeftBehind autosave={autosave} onSaved={onSaved} />,
  })
}

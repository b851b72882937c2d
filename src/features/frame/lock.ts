import { call } from '../../api/client.ts'
import { anythingUnsaved, flushAll } from '../../components/autosave-registry.ts'
import { askToConfirm } from '../../components/confirm.tsx'
import { i18n } from '../../i18n/index.ts'
import { startAnew } from './start-anew.ts'

/** Saves what is being typed. @returns false when some of it could not be saved and the user chose to stay */
export async function saveBeforeLeaving(): Promise<boolean> {
  await flushAll()
  if (!anythingUnsaved()) return true
  return await askToConfirm({
    title: i18n.t('draft.leaveTitle'),
    body: i18n.t('draft.leaveBody'),
    confirm: i18n.t('draft.leave'),
    cancel: i18n.t('draft.stay'),
    danger: true,
  })
}

async function closeCouncil(): Promise<void> {
  await call('councils.lock')
  startAnew()
}

/** The lock button: saves what is being typed and closes the council and empties the page. */
export async function lock(): Promise<void> {
  if (await saveBeforeLeaving()) await closeCouncil()
}

/** Locks an unattended page; but never while something typed cannot be saved: losing it is worse than waiting. */
export async function lockWhenIdle(): Promise<void> {
  await flushAll()
  if (!anythingUnsaved()) await closeCouncil()
}

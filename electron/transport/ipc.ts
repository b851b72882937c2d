import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { CALL_CHANNEL, EVENT_CHANNEL } from '../contract/channels.ts'
import type { Events, Topic } from '../contract/events.ts'
import type { Dispatch } from './dispatch.ts'

/** The desktop door: one channel in, one channel out, and only for our own page. */
export interface IpcDoor {
  emit<T extends Topic>(topic: T, payload: Events[T]): void
}

/** `pageOrigin` is the origin our page is served from; `pageOf` the window's contents, while there is one. */
export function createIpcDoor(dispatch: Dispatch, pageOrigin: string, pageOf: () => WebContents | null): IpcDoor {
  ipcMain.handle(CALL_CHANNEL, (event, name: unknown, input: unknown) => {
    if (!isOurPage(event, pageOrigin, pageOf())) throw new Error('refused')
    return dispatch(name, input)
  })
  return {
    emit(topic, payload) {
      const page = pageOf()
      if (page && !page.isDestroyed()) page.send(EVENT_CHANNEL, topic, payload)
    },
  }
}

/** The main frame of our window, showing our own page: nothing else is answered. */
export function isOurPage(event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>, pageOrigin: string, page: WebContents | null): boolean {
  const frame = event.senderFrame
  if (!page || event.sender !== page || !frame || frame !== page.mainFrame) return false
  return frame.url === pageOrigin || frame.url.startsWith(`${pageOrigin}/`)
}

import { contextBridge, ipcRenderer } from 'electron'
import { CALL_CHANNEL, EVENT_CHANNEL } from './contract/channels.ts'

/** All that the page gets of the desktop: one way to call, one way to listen. */
contextBridge.exposeInMainWorld('samut', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(CALL_CHANNEL, name, input),
  subscribe(topic: string, listener: (payload: unknown) => void): () => void {
    const receive = (_event: unknown, sent: string, payload: unknown): void => {
      if (sent === topic) listener(payload)
    }
    ipcRenderer.on(EVENT_CHANNEL, receive)
    return () => ipcRenderer.removeListener(EVENT_CHANNEL, receive)
  },
})

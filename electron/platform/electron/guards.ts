import { app, type Session, type WebContents } from 'electron'

/** The page goes nowhere, opens nothing and asks for nothing (Electron security checklist 5, 12-15). */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  // Nothing leaves this PC: whatever is not the page itself is cancelled before it is sent.
  session.webRequest.onBeforeRequest({ urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'file://*/*'] }, (_details, answer) =>
    answer({ cancel: true }),
  )
}

export function guardContents(contents: WebContents): void {
  // The page may load itself again, as it does after locking.
  contents.on('will-navigate', (event) => {
    if (event.url !== contents.getURL()) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Every contents ever made, the printing window's included. */
export function guardAllContents(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
}

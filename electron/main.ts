import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, Menu, powerMonitor, session } from 'electron'
import { uuidv7 as newId } from 'uuidv7'
import { createCore, type Core } from './core.ts'
import { guardAllContents, guardSession } from './platform/electron/guards.ts'
import { PAGE_ORIGIN, registerPageScheme, servePage } from './platform/electron/page-protocol.ts'
import { electronOpener } from './platform/electron/opener.ts'
import { electronPrinter } from './platform/electron/printer.ts'
import { bundledAt } from './platform/node/bundled.ts'
import { systemClock } from './platform/node/clock.ts'
import { argument, defaultDataFolder } from './platform/node/folders.ts'
import { stderrLog } from './platform/node/log.ts'
import { nodeMedia } from './platform/node/media.ts'
import { nodePlaces } from './platform/node/places.ts'
import { WorkerJobs } from './platform/node/worker-jobs.ts'
import { MEDIA_TYPES, PAGE_HEADERS } from './transport/page-headers.ts'
import { createIpcDoor, type IpcDoor } from './transport/ipc.ts'

/** Composition root of the desktop app: window, ports, door. */
const here = fileURLToPath(new URL('.', import.meta.url))
const resources = app.isPackaged ? join(process.resourcesPath, 'resources') : join(here, '../../resources')
const dataFolder = resolve(argument('data-dir') ?? process.env.SAMUT_DATA_DIR ?? defaultDataFolder())

// Chromium's own files lie apart from the councils; the page itself uses a session that is never written to disk.
app.setPath('userData', join(dataFolder, 'shell'))
registerPageScheme()
guardAllContents()

let window: BrowserWindow | null = null
let door: IpcDoor | undefined
let core: Core | undefined
let ending: 'not' | 'copying' | 'done' = 'not'
let wantedAgain = false

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    if (ending === 'not') showWindow()
    else wantedAgain = true
  })
  app.on('will-quit', finishFirst)
  app.on('window-all-closed', () => app.quit())
  // Never `await app.whenReady()` at the top level: in an ES module the app would wait for itself.
  void app.whenReady().then(start)
} else {
  app.quit()
}

async function start(): Promise<void> {
  const pageSession = session.fromPartition('samut')
  guardSession(pageSession)
  guardSession(session.defaultSession)
  servePage(pageSession.protocol, join(here, '../renderer'), PAGE_HEADERS, MEDIA_TYPES)
  Menu.setApplicationMenu(null)

  core = await createCore({
    shell: 'electron',
    version: app.getVersion(),
    dataFolder,
    clock: systemClock,
    newId,
    jobs: new WorkerJobs(new URL('./worker.js', import.meta.url)),
    places: nodePlaces,
    media: nodeMedia,
    printer: electronPrinter(),
    opener: electronOpener,
    bundled: bundledAt(resources, join(here, '../renderer/licences.json')),
    log: stderrLog,
    emit: (topic, payload) => door?.emit(topic, payload),
  })
  door = createIpcDoor(core.dispatch, PAGE_ORIGIN, () => window?.webContents ?? null)
  powerMonitor.on('suspend', () => core?.lockSoon('suspend'))
  powerMonitor.on('lock-screen', () => core?.lockSoon('suspend'))
  showWindow()
}

/** The last copy of a changed book is finished before the process ends; the window is gone already. */
function finishFirst(event: { preventDefault(): void }): void {
  if (!core || ending === 'done') return
  event.preventDefault()
  if (ending === 'copying') return
  ending = 'copying'
  void core.shutdown().finally(() => {
    ending = 'done'
    if (wantedAgain) app.relaunch()
    app.quit()
  })
}

function showWindow(): void {
  if (window) {
    if (window.isMinimized()) window.restore()
    window.focus()
    return
  }
  window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 600,
    show: false,
    title: 'สมุดสภา',
    icon: join(resources, 'icons', '256x256.png'),
    webPreferences: {
      preload: join(here, '../preload/preload.cjs'),
      session: session.fromPartition('samut'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => window?.show())
  window.on('closed', () => {
    window = null
  })
  void window.loadURL(`${PAGE_ORIGIN}/index.html`)
}

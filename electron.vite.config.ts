import { join } from 'node:path'
import { defineConfig } from 'electron-vite'
import react from '@vitejs/plugin-react'
import packageJson from './package.json' with { type: 'json' }

const at = (path: string) => join(import.meta.dirname, path)

/**
 * Syntax is lowered to a year-old browser and Node, not to those of the pinned Electron: browser mode runs in
 * whatever Chrome or Edge the office has.
 */
const PAGE_TARGET = 'chrome120'
const CORE_TARGET = 'node20.18'

/** Stay packages beside the bundle: two hold machine code, and fflate declares a `require` of its own, as the bundle does. */
const NOT_BUNDLED = ['better-sqlite3', 'sodium-native', 'fflate']

export default defineConfig({
  main: {
    build: {
      externalizeDeps: { exclude: Object.keys(packageJson.dependencies).filter((name) => !NOT_BUNDLED.includes(name)) },
      outDir: at('out/main'),
      target: CORE_TARGET,
      rolldownOptions: {
        input: { main: at('electron/main.ts'), server: at('electron/server.ts'), worker: at('electron/worker.ts') },
        external: ['playwright-core'], // prints in browser mode, which is not part of the desktop app
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      target: CORE_TARGET,
      externalizeDeps: false, // a sandboxed preload can load nothing but electron: it is one CommonJS file
      rolldownOptions: {
        input: { preload: at('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src'),
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      target: PAGE_TARGET,
      minify: true,
      cssMinify: true,
      chunkSizeWarningLimit: 600, // kB: the editor and PDF.js, about 500 each, come with their own pages; an end-to-end test watches the first one
      assetsInlineLimit: 0, // the page's Content-Security-Policy allows no data: scripts or fonts
      rolldownOptions: { input: at('src/index.html') },
    },
  },
})

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './styles/fonts.css'
import './styles/global.css'
import { App } from './app.tsx'
import { connect } from './api/client.ts'
import { NoDoorError } from './api/door.ts'
import { keepStrayFilesOut } from './components/stray-drops.ts'

const place = document.getElementById('root')
if (place === null) throw new Error('index.html has no #root')
const root = createRoot(place)
keepStrayFilesOut(document)

async function start(): Promise<void> {
  let entered = true
  try {
    await connect()
  } catch (cause) {
    if (!(cause instanceof NoDoorError)) throw cause
    entered = false
  }
  root.render(
    <StrictMode>
      <App entered={entered} />
    </StrictMode>,
  )
}

void start()

import { useEffect } from 'react'
import { subscribe } from '../../api/client.ts'
import { refresh } from '../../api/query-client.ts'

/** Files are read in the background: what is shown of a search follows. Once, in the frame. */
export function useFilesRead(): void {
  useEffect(() => subscribe('filesRead', () => void refresh(['search.find', 'search.fileReading'])), [])
}

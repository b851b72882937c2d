import { useEffect } from 'react'
import { subscribe } from '../../api/client.ts'
import { refresh } from '../../api/query-client.ts'

/** Files are read in the background: how far is shown wherever it is told. Once, in the frame; what is found follows by itself (use-found.ts). */
export function useFilesRead(): void {
  useEffect(() => subscribe('filesRead', () => void refresh(['search.fileReading'])), [])
}

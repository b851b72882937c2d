import { useEffect } from 'react'
import { anythingUnsaved, flushAll } from '../../components/autosave-registry.ts'
import { saveBeforeLeaving } from './lock.ts'

/** Closing the window or the tab: what is being typed is saved first, and asked about when it cannot be. */
export function useLeaving(): void {
  useEffect(() => {
    let mayLeave = false
    const beforeUnload = (event: BeforeUnloadEvent) => {
      if (mayLeave || !anythingUnsaved()) return
      event.preventDefault()
      if (window.samut === undefined) {
        void flushAll() // the browser asks by itself; by the time it is answered all is saved
        return
      }
      // Electron asks nobody: it stays open until told again.
      void saveBeforeLeaving().then((leave) => {
        mayLeave = leave
        if (leave) window.close()
      })
    }
    const hidden = () => {
      if (document.visibilityState === 'hidden') void flushAll()
    }
    window.addEventListener('beforeunload', beforeUnload)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      window.removeEventListener('beforeunload', beforeUnload)
      document.removeEventListener('visibilitychange', hidden)
    }
  }, [])
}

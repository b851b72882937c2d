import { forgetRecords } from '../../api/status.ts'
import { abandonUnsaved } from '../../components/autosave-registry.ts'

/** After locking: the page is loaded again at the same address, so that nothing of the council stays in its memory. */
export function startAnew(): void {
  forgetRecords()
  abandonUnsaved() // it was saved, or given up on purpose: nobody is to be asked once more
  window.location.reload()
}

import type { Hit } from '../../../electron/contract/search.ts'
import { useFormat } from '../../i18n/format.ts'
import { useMeetingName } from '../meetings/meeting-name.ts'

/** Where a hit stands, and when: "ประชุมสามัญ ครั้งที่ 1/2569" and "10 ก.พ. 2569"; '' for what is not known. */
export function usePlace(): (hit: Hit) => { where: string; when: string } {
  const format = useFormat()
  const meetingName = useMeetingName()
  return ({ meeting, within, on }) => {
    const day = on ?? meeting?.heldOn ?? null
    return { where: [meeting === null ? '' : meetingName(meeting), within].filter(Boolean).join(' · '), when: day === null ? '' : format.date(day) }
  }
}

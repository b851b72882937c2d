import { useEffect, useState, useSyncExternalStore } from 'react'
import { ApiError } from '../../../api/api-error.ts'
import { api } from '../../../api/client.ts'
import { patchAnswer, refresh } from '../../../api/query-client.ts'
import { tellUnsaved } from '../../../components/autosave-notice.tsx'
import { register } from '../../../components/autosave-registry.ts'
import type { MeetingPage } from '../../../../electron/contract/meetings.ts'
import { AttendanceBook, type Attendance } from '../people/attendance-book.ts'
import { ItemDrafts, type ItemDoor } from './item-drafts.ts'

/** Puts what a command answered into the page's meeting. */
export function patchMeeting(id: string, change: (page: MeetingPage) => MeetingPage): Promise<void> {
  return patchAnswer('meetings.get', { id }, change)
}

/** Asks for the meeting again, after what changes more than one part of it. */
export function refreshMeeting(): Promise<void> {
  return refresh(['meetings.get'])
}

function itemDoorOf(meetingId: string): ItemDoor {
  return {
    save: (ref, text) => api.meetings.saveItem({ ...ref, ...text }),
    async load(id) {
      const { agenda } = await api.meetings.get({ id: meetingId })
      const item = agenda.find((one) => one.id === id)
      if (item === undefined) throw new ApiError('NOT_FOUND', { id })
      return item
    },
    onSaved(item) {
      void patchMeeting(meetingId, (page) => ({
        ...page,
        // The label follows from the order, which this answer may know better or worse than the page.
        agenda: page.agenda.map((one) => (one.id === item.id && one.revision < item.revision ? { ...item, label: one.label } : one)),
      }))
    },
  }
}

/** The texts of the meeting's items for as long as its page is open; draws anew with every change of one. */
export function useItemDrafts({ meeting, agenda }: MeetingPage): ItemDrafts {
  const [drafts] = useState(() => new ItemDrafts(itemDoorOf(meeting.id)))
  useSyncExternalStore(drafts.subscribe, () => drafts.version)
  useEffect(() => drafts.offer(agenda), [drafts, agenda])
  useEffect(() => {
    const end = register(drafts)
    return () => {
      void drafts.flush().then(() => {
        for (const draft of drafts.unsavedDrafts) tellUnsaved(draft, register(draft))
        end()
      })
    }
  }, [drafts])
  return drafts
}

function attendanceOn({ attendance: entries, quorum, presence, movements, changes }: MeetingPage): Attendance {
  return { entries, quorum, presence, movements, changes }
}

/**
 * Who is there, for as long as the meeting's page is open. Ticks stay in the book (see use-book.ts) and come into the
 * page's answer when the page is left: patched in with every tick, they would draw the whole page each time.
 */
export function useAttendanceBook({ meeting: { id }, attendance, quorum, presence, movements, changes }: MeetingPage): AttendanceBook {
  const [book] = useState(() => {
    const made: AttendanceBook = new AttendanceBook(
      { entries: attendance, quorum, presence, movements, changes },
      {
        send: async (mark) => {
          const { changed, ...counted } = await api.meetings.mark({ meetingId: id, ...mark })
          if (changed) void refreshMeeting()
          return counted
        },
        onRefused: () => {
          // Given to the book itself: an answer like the page's former one would count as no news there.
          void api.meetings.get({ id }).then((truth) => made.offer(attendanceOn(truth)), () => undefined)
          void refreshMeeting()
        },
        onOutdated: () => void refreshMeeting(),
      },
    )
    return made
  })
  useEffect(() => book.offer({ entries: attendance, quorum, presence, movements, changes }), [book, attendance, quorum, presence, movements, changes])
  useEffect(() => {
    const end = register(book)
    return () =>
      void book.flush().then(() => {
        const { entries: ticked, quorum: counted, presence: steps, changes: known } = book.now
        if (book.state.savedAt !== null && !book.unsaved) void patchMeeting(id, (page) => ({ ...page, attendance: [...ticked], quorum: counted, presence: [...steps], changes: known }))
        end()
      })
  }, [book, id])
  return book
}

import { Tabs } from '@mantine/core'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { AttachmentsPanel } from '../../../components/attachments/attachments-panel.tsx'
import type { MeetingPage } from '../../../../electron/contract/meetings.ts'
import { FactsPane } from '../facts/facts-pane.tsx'
import type { AttendanceBook } from '../people/attendance-book.ts'
import { useGuestDraft } from '../people/guest-list.tsx'
import { PeoplePane, type PeoplePaneHandle } from '../people/people-pane.tsx'
import styles from './meeting.module.css'
import { PANES, type Pane } from './use-shown.ts'

interface Props {
  page: MeetingPage
  book: AttendanceBook
  names: readonly string[]
  readOnly: boolean
  pane: Pane
  onPane(pane: Pane): void
  peoplePane: Ref<PeoplePaneHandle>
}

/** Right of the text: who is there, and what else belongs to the meeting. */
export function SidePane({ page, book, names, readOnly, pane, onPane, peoplePane }: Props) {
  const { t } = useTranslation('meetings')
  const guestDraft = useGuestDraft()
  return (
    <Tabs
      component="aside"
      value={pane}
      onChange={(value) => onPane(PANES.find((one) => one === value) ?? 'people')}
      keepMounted={false}
      className={styles.side}
      aria-label={t('pane.label')}
    >
      <Tabs.List aria-label={t('pane.label')}>
        {PANES.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {t(`pane.${one}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="people" className={styles.sidePanel}>
        <PeoplePane meetingId={page.meeting.id} rollFrozen={page.rollFrozen} book={book} guests={page.guests} guestDraft={guestDraft} readOnly={readOnly} handle={peoplePane} />
      </Tabs.Panel>
      <Tabs.Panel value="facts" className={styles.sidePanel}>
        <FactsPane meeting={page.meeting} committeeName={page.committeeName} numbered={page.resolutions.length > 0} names={names} readOnly={readOnly} />
      </Tabs.Panel>
      <Tabs.Panel value="files" className={`${styles.sidePanel} ${styles.files}`}>
        <AttachmentsPanel ownerKind="meeting" ownerId={page.meeting.id} complete={page.meeting.state === 'adopted'} />
      </Tabs.Panel>
    </Tabs>
  )
}

import { Badge, Button, Text } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useMayWrite } from '../../../api/status.ts'
import { Arrival } from '../../../components/arrival.tsx'
import { AttachmentsStrip } from '../../../components/attachments/attachments-strip.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { ReadOnlyNotice } from '../../../components/read-only-notice.tsx'
import { Shortcut, useShortcut } from '../../../components/shortcuts.tsx'
import type { AgendaItem, MeetingPage } from '../../../../electron/contract/meetings.ts'
import { AdoptedNotice } from '../../minutes/adopted-notice.tsx'
import { AdoptionItem } from '../../minutes/adoption-item.tsx'
import { AgendaPane } from '../agenda/agenda-pane.tsx'
import { DutiesField } from '../agenda/duties-field.tsx'
import { neighbourOf, pathTo } from '../agenda/order.ts'
import { useAgenda } from '../agenda/use-agenda.ts'
import { appendText } from '../../follow-ups/append-text.ts'
import { ItemFollowUp } from '../../follow-ups/item-follow-up.tsx'
import { useMeetingName } from '../meeting-name.ts'
import { ResolutionList, type Writing } from '../resolutions/resolution-list.tsx'
import { ItemPane, type ItemPaneHandle } from '../text/item-pane.tsx'
import { FactsLine } from './facts-line.tsx'
import styles from './meeting.module.css'
import { PapersMenu } from './papers-menu.tsx'
import { QuorumSentence } from './quorum-sentence.tsx'
import { SidePane } from './side-pane.tsx'
import { StageActions } from './stage-actions.tsx'
import { refreshMeeting, useAttendanceBook, useItemDrafts } from './use-meeting.ts'
import { usePeoplePane } from './use-people-pane.ts'
import { useShown } from './use-shown.ts'

/** Where the secretary sits: agenda left, text middle, people right, the quorum always in sight. */
export function MeetingDesk({ page }: { page: MeetingPage }) {
  const { t } = useTranslation('meetings')
  const navigate = useNavigate()
  const name = useMeetingName()
  const mayWrite = useMayWrite()
  const { meeting, agenda, resolutions, attendance, guests } = page
  const readOnly = !mayWrite || meeting.state === 'adopted'

  const drafts = useItemDrafts(page)
  const book = useAttendanceBook(page)
  const commands = useAgenda(meeting.id, agenda, drafts)
  const { item, pane, showItem, showPane } = useShown(agenda)
  /** Where the cursor goes with the next item: nowhere on arriving at the page. */
  const [focus, setFocus] = useState<'text' | 'title' | null>(null)
  const [writing, setWriting] = useState<Writing | null>(null)
  const itemPane = useRef<ItemPaneHandle>(null)
  const [peoplePane, openPeople] = usePeoplePane(() => showPane('people'))
  const names = useMemo(() => [...new Set([...attendance, ...guests].map((one) => one.name.trim()))], [attendance, guests])

  function show(next: AgendaItem, at: 'text' | 'title' = 'text'): void {
    setFocus(at)
    setWriting(null)
    showItem(next.id)
    // The item already shown is not drawn anew.
    if (next.id === item?.id) itemPane.current?.focusText()
  }
  function showNext(): void {
    const next = agenda[agenda.findIndex((one) => one.id === item?.id) + 1]
    if (next !== undefined) show(next)
  }
  async function add(parentId: string | null): Promise<void> {
    const made = await commands.add(parentId)
    if (made !== undefined) show(made, 'title')
  }
  async function remove(gone: AgendaItem): Promise<void> {
    const next = neighbourOf(agenda, gone.id)
    if ((await commands.remove(gone)) && next !== null) show(next)
  }
  function write(): void {
    if (readOnly || item === null) return
    setWriting({ key: crypto.randomUUID(), isNew: true, id: null })
  }
  const preview = () => void navigate(`/meetings/${meeting.id}/minutes`)

  useShortcut('mod+Enter', showNext)
  useShortcut('mod+M', write)
  useShortcut('mod+P', preview)
  useShortcut('F2', openPeople)

  const [main] = pathTo(agenda, item?.id)
  return (
    <div className={styles.page} data-fills-page>
      <div className={styles.desk}>
        <PageHeader
          dense
          title={name({ ...meeting, committeeName: page.committeeName })}
          mark={<Badge color={meeting.state === 'adopted' ? 'sea' : 'gray'}>{t(`state.${meeting.state}`)}</Badge>}
          note={<FactsLine meeting={meeting} onEdit={readOnly ? null : () => showPane('facts')} />}
          actions={
            <>
              <PapersMenu meetingId={meeting.id} />
              <Button variant={meeting.stage === 'planned' ? 'default' : 'filled'} rightSection={<Shortcut keys="mod+P" />} onClick={preview}>
                {t('preview')}
              </Button>
            </>
          }
        />
        {meeting.state === 'adopted' ? <AdoptedNotice meetingId={meeting.id} /> : readOnly && <ReadOnlyNotice />}
        <QuorumSentence book={book} planned={meeting.stage === 'planned'} ofCommittee={meeting.kind === 'committee'} actions={<StageActions page={page} book={book} readOnly={readOnly} />} />
        <div className={styles.panes}>
          <AgendaPane
            meetingId={meeting.id}
            goesOn={meeting.stage === 'planned' || meeting.stage === 'open'}
            agenda={agenda}
            resolutions={resolutions}
            drafts={drafts}
            commands={commands}
            selected={item}
            onSelect={show}
            onAdd={(parentId) => void add(parentId)}
            onRemove={(gone) => void remove(gone)}
            onRename={() => itemPane.current?.focusTitle()}
            readOnly={readOnly}
          />
          {item === null ? (
            <Text c="dimmed" p="lg">
              {t('agenda.empty')}
            </Text>
          ) : (
            <ItemPane
              key={item.id}
              item={item}
              draft={drafts.of(item)}
              names={names}
              readOnly={readOnly}
              focus={focus}
              handle={itemPane}
              onNext={showNext}
              onAddResolution={write}
            >
              {item.followUpId !== null && (
                <ItemFollowUp
                  followUpId={item.followUpId}
                  meeting={meeting}
                  readOnly={readOnly}
                  onTold={(text) => {
                    const draft = drafts.of(item)
                    draft.set({ ...draft.value, body: appendText(draft.value.body, text) })
                  }}
                />
              )}
              <DutiesField item={item} drafts={drafts} readOnly={readOnly} />
              <AdoptionItem meeting={meeting} item={item} readOnly={readOnly} onBefore={() => drafts.flush()} />
              <ResolutionList
                meetingId={meeting.id}
                agendaItemId={item.id}
                kind={main?.kind ?? item.kind}
                resolutions={resolutions.filter((one) => one.agendaItemId === item.id)}
                recusals={page.recusals.filter((one) => one.agendaItemId === item.id)}
                ballots={page.ballots}
                voterCounts={page.voterCounts}
                book={book}
                names={names}
                readOnly={readOnly}
                writing={writing}
                onWrite={({ id }) => setWriting({ key: id, isNew: false, id })}
                onCreated={(key, id) => setWriting((now) => (now?.key === key ? { ...now, id } : now))}
                onDone={() => {
                  setWriting(null)
                  itemPane.current?.focusText()
                  // How many might vote follows from what was written.
                  void refreshMeeting()
                }}
              />
              <Arrival at="files">
                <AttachmentsStrip ownerKind="agendaItem" ownerId={item.id} complete={meeting.state === 'adopted'} />
              </Arrival>
            </ItemPane>
          )}
          <SidePane page={page} book={book} names={names} readOnly={readOnly} pane={pane} onPane={showPane} peoplePane={peoplePane} />
        </div>
      </div>
    </div>
  )
}

import { ActionIcon, Button, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconPencil, IconTrash } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import type { Recusal } from '../../../../electron/contract/holding.ts'
import type { AgendaKind, MeetingPage, Resolution } from '../../../../electron/contract/meetings.ts'
import { useResolutionName } from '../meeting-name.ts'
import type { AttendanceBook } from '../people/attendance-book.ts'
import { useQuorum } from '../people/use-book.ts'
import { ResolutionWords } from '../resolution-words.tsx'
import { ResolutionEditor } from './resolution-editor.tsx'
import { ResolutionProjects } from './resolution-projects.tsx'
import { Recusals } from './recusals.tsx'
import { blankResolution, totalOf } from './resolution-input.ts'
import styles from './resolutions.module.css'
import { useResolutions } from './use-resolutions.ts'

/** The resolution being written. A new one stays with its fields when the core has given it an id. */
export interface Writing {
  key: string
  isNew: boolean
  id: string | null
}

interface Props {
  meetingId: string
  agendaItemId: string
  /** Of the main item this item belongs to. */
  kind: AgendaKind
  resolutions: readonly Resolution[]
  /** Of this item. */
  recusals: readonly Recusal[]
  /** Votes by name on any resolution. */
  ballots: MeetingPage['ballots']
  voterCounts: MeetingPage['voterCounts']
  book: AttendanceBook
  names: readonly string[]
  readOnly: boolean
  writing: Writing | null
  onWrite(resolution: Resolution): void
  /** The new resolution is in the core. */
  onCreated(key: string, id: string): void
  /** Back to the text. */
  onDone(): void
}

/** The resolutions taken on one item, each one line; the one being written unfolds. */
export function ResolutionList({ meetingId, agendaItemId, kind, resolutions, recusals, ballots, voterCounts, book, names, readOnly, writing, ...on }: Props) {
  const { t } = useTranslation('meetings')
  const name = useResolutionName()
  const { present } = useQuorum(book)
  const { remove, recount } = useResolutions(meetingId)
  const heading = useRef<HTMLHeadingElement>(null)
  const ballotsOn = (id: string) => ballots.filter(({ resolutionId }) => resolutionId === id)
  const { entries } = book.now
  const editor = { meetingId, agendaItemId, names, present, onDone: on.onDone }
  return (
    <section className={styles.list} aria-labelledby="item-resolutions">
      <Title order={3} size="h4" id="item-resolutions" ref={heading} tabIndex={-1} data-page-heading>
        {t('resolution.heading')}
      </Title>
      <Recusals key={agendaItemId} agendaItemId={agendaItemId} recusals={recusals} entries={entries} readOnly={readOnly} />
      {resolutions.length === 0 && writing === null && <Text c="dimmed">{t('resolution.none')}</Text>}
      {resolutions.map((one) =>
        writing?.id !== one.id ? (
          <ResolutionLine
            key={one.id}
            resolution={one}
            voters={voterCounts[one.id] ?? one.presentCount}
            present={present}
            onEdit={readOnly ? null : () => on.onWrite(one)}
            onRemove={() => {
              heading.current?.focus()
              void remove(one, name(one))
            }}
            onRecount={() => void recount(one)}
          />
        ) : (
          !writing.isNew && <ResolutionEditor key={one.id} resolution={one} start={one} ballots={ballotsOn(one.id)} {...editor} />
        ),
      )}
      {writing?.isNew === true && (
        <ResolutionEditor
          key={writing.key}
          resolution={null}
          start={blankResolution(kind)}
          ballots={[]}
          {...editor}
          onCreated={(id) => on.onCreated(writing.key, id)}
        />
      )}
    </section>
  )
}

interface LineProps {
  resolution: Resolution
  /** How many might vote on it. */
  voters: number
  /** How many are here now. */
  present: number
  /** Null where nothing may be changed. */
  onEdit: (() => void) | null
  onRemove(): void
  onRecount(): void
}

function ResolutionLine({ resolution, voters, present, onEdit, onRemove, onRecount }: LineProps) {
  const { t } = useTranslation('meetings')
  const format = useFormat()
  const name = useResolutionName()(resolution)
  const { votes, voteMethod, castingVote, takenAt, assignee, task, dueOn, quorumMet, presentCount } = resolution
  const details = [
    assignee !== '' && t('resolution.assigned', { assignee: [assignee, task].filter(Boolean).join(' ') }),
    dueOn !== null && t('resolution.due', { date: format.date(dueOn) }),
    takenAt !== null && format.clock(takenAt),
    voteMethod !== '' && t(`resolution.methods.${voteMethod}`),
    votes !== null && t('resolution.votesLine', votes),
    castingVote !== '' && t(`resolution.castLine.${castingVote}`),
  ].filter((part) => part !== false)
  return (
    <article className={styles.line} aria-label={name}>
      <div className={styles.words}>
        <Text component="div">
          <span className={styles.number}>{name}</span> <ResolutionWords resolution={resolution} />
        </Text>
        {details.length > 0 && (
          <Text component="div" size="sm" c="dimmed">
            {details.join(' · ')}
          </Text>
        )}
        {totalOf(votes) > voters && (
          <div className={styles.noQuorum}>
            <IconAlertTriangle size="1.125rem" stroke={1.5} aria-hidden />
            {t('resolution.tooManyVotes', { votes: totalOf(votes), present: voters })}
          </div>
        )}
        {!quorumMet && (
          <div className={styles.noQuorum}>
            <IconAlertTriangle size="1.125rem" stroke={1.5} aria-hidden />
            {t('resolution.noQuorum', { present: presentCount })}
            {onEdit !== null && takenAt === null && present !== presentCount && (
              <Button variant="subtle" size="compact-sm" onClick={onRecount}>
                {t('resolution.recount', { present })}
              </Button>
            )}
          </div>
        )}
        <ResolutionProjects resolution={resolution} />
      </div>
      {onEdit !== null && (
        <>
          <ActionIcon aria-label={t('resolution.editOne', { name })} onClick={onEdit}>
            <IconPencil stroke={1.5} aria-hidden />
          </ActionIcon>
          <ActionIcon aria-label={t('resolution.removeOne', { name })} onClick={onRemove}>
            <IconTrash stroke={1.5} aria-hidden />
          </ActionIcon>
        </>
      )}
    </article>
  )
}

import { AppError } from '../contract/errors.ts'
import type { BallotInput } from '../contract/holding.ts'
import { COUNCIL_KINDS, type Meeting, type Resolution, type ResolutionInput } from '../contract/meetings.ts'
import { castingVoteOf, sumsOf } from '../domain/votes.ts'
import * as councilQueries from '../store/queries/council.ts'
import { ballotsOf } from '../store/queries/holding.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import { find } from '../store/table.ts'
import { AGENDA_ITEMS, BALLOTS, RESOLUTIONS } from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'
import { refuseIfAdopted } from './adoption-guards.ts'
import { write, type HandlersOf } from './context.ts'
import { dropWithResolution, followResolution } from './follow-up-hooks.ts'
import { openDraft } from './meeting-page.ts'
import { rollOf } from './meeting-roll.ts'
import { countAt } from './resolution-count.ts'

type ResolutionHandlers = Pick<HandlersOf<'meetings'>,
  'meetings.addResolution' | 'meetings.saveResolution' | 'meetings.removeResolution' | 'meetings.restoreResolution'>

/** Only the council's own meetings share a year's series: others number their resolutions by themselves. */
function nextNumber({ db }: Writer, meeting: Meeting): Pick<Resolution, 'number' | 'series' | 'year'> {
  const { resolutionSeries } = councilQueries.settings(db).values
  const series = COUNCIL_KINDS.includes(meeting.kind) ? resolutionSeries : 'meeting'
  const number = meetingQueries.nextResolutionNumber(db, series === 'year' ? { year: meeting.year } : { meetingId: meeting.id })
  return { number, series, year: meeting.year }
}

/** A resolution that comes into another year takes the next number there; within its meeting a number stays. */
export function renumberInto(writer: Writer, resolution: Resolution, year: number): void {
  if (resolution.year === year) return
  const number = resolution.series === 'year' ? meetingQueries.nextResolutionNumber(writer.db, { year }) : resolution.number
  writer.update(RESOLUTIONS, resolution, { year, number })
}

/** As it is kept: of named votes the sums follow from the names, the unanimous are not counted, and a casting vote only follows from equal sums. */
function decided(input: ResolutionInput, ballots: readonly BallotInput[]): ResolutionInput {
  const counted = input.voteMethod === 'unanimous' ? null : input.votes
  const votes = input.voteMethod === 'named' ? sumsOf(ballots.map(({ choice }) => choice)) : counted
  return { ...input, votes, castingVote: castingVoteOf({ votes, castingVote: input.castingVote }) }
}

/** The named votes with what was newly cast. @throws AppError NOT_FOUND for somebody who is not on the meeting's roll */
function merged(writer: Writer, meeting: Meeting, resolutionId: string | null, cast: readonly BallotInput[]): BallotInput[] {
  const known: BallotInput[] = resolutionId === null ? [] : ballotsOf(writer.db, resolutionId)
  if (cast.length === 0) return known
  const onRoll = new Set(rollOf(writer.db, meeting).lines.map(({ personId }) => personId))
  const stranger = cast.find(({ personId }) => !onRoll.has(personId))
  if (stranger) throw new AppError('NOT_FOUND', { id: stranger.personId })
  return [...new Map([...known, ...cast].map(({ personId, choice }) => [personId, { personId, choice }])).values()]
}

function putBallots(writer: Writer, resolutionId: string, cast: readonly BallotInput[]): void {
  const known = new Map(ballotsOf(writer.db, resolutionId).map((ballot) => [ballot.personId, ballot]))
  for (const { personId, choice } of cast) {
    const ballot = known.get(personId)
    if (ballot) writer.update(BALLOTS, ballot, { choice })
    else writer.insert(BALLOTS, { resolutionId, personId, choice })
  }
}

export const resolutions = {
  'meetings.addResolution': ({ agendaItemId, resolution, ballots }, context) =>
    write(context, (writer) => {
      const item = find(writer.db, AGENDA_ITEMS, agendaItemId)
      if (!item) throw new AppError('NOT_FOUND', { id: agendaItemId })
      const meeting = openDraft(writer.db, item.meetingId)
      const added = writer.insert(RESOLUTIONS, {
        ...decided(resolution, merged(writer, meeting, null, ballots)),
        meetingId: meeting.id,
        agendaItemId,
        ...nextNumber(writer, meeting),
        ...countAt(writer.db, meeting, resolution.takenAt),
      })
      putBallots(writer, added.id, ballots)
      followResolution(writer, null, added)
      return added
    }),

  'meetings.saveResolution': ({ resolution, ballots, recount, ...ref }, context) =>
    write(context, (writer) => {
      const before = writer.current(RESOLUTIONS, ref)
      const meeting = openDraft(writer.db, before.meetingId)
      refuseIfAdopted(writer.db, 'resolution_id', ref.id)
      // A time that is taken away leaves the count as the meeting stands.
      const anew = recount || resolution.takenAt !== null || before.takenAt !== null
      const decision = decided(resolution, merged(writer, meeting, ref.id, ballots))
      putBallots(writer, ref.id, ballots)
      const saved = writer.update(RESOLUTIONS, ref, {
        ...decision,
        ...(anew ? countAt(writer.db, meeting, resolution.takenAt) : {}),
      })
      followResolution(writer, before, saved)
      return saved
    }),

  'meetings.removeResolution': (ref, context) => {
    write(context, (writer) => {
      openDraft(writer.db, writer.current(RESOLUTIONS, ref).meetingId)
      refuseIfAdopted(writer.db, 'resolution_id', ref.id)
      writer.remove(RESOLUTIONS, ref)
      dropWithResolution(writer, ref.id)
    })
    return {}
  },

  'meetings.restoreResolution': ({ id }, context) => {
    write(context, (writer) => {
      const back = writer.restore(RESOLUTIONS, id)
      // The meeting may have moved to another year while this one was away.
      renumberInto(writer, back, openDraft(writer.db, back.meetingId).year)
      followResolution(writer, back, back)
    })
    return {}
  },
} satisfies ResolutionHandlers

import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import type { Fingerprint } from '../contract/minutes.ts'
import type { Afterwards, PrintedSeal } from '../documents/adoption.ts'
import type { MinutesInput } from '../documents/minutes.ts'
import type { AmendmentRecord, MinutesRecord } from '../domain/minutes-record.ts'
import { qrText, shortCode } from '../domain/seal-code.ts'
import { storedRecord } from '../store/fingerprints.ts'
import * as councilQueries from '../store/queries/council.ts'
import { fingerprintsOf } from '../store/queries/minutes.ts'
import { meetingPage } from './meeting-page.ts'

const printed = ({ seq, hash }: Fingerprint): PrintedSeal => ({ seq, code: shortCode(seq, hash), qr: qrText(seq, hash) })

/** Everything the minutes of one meeting print. What was adopted prints as on the day it was, by what its code was made of. */
export function minutesInput(db: Database.Database, meetingId: string): MinutesInput {
  const council = councilQueries.profile(db)
  if (!council) throw new AppError('DATABASE_FOREIGN')
  const page = { ...meetingPage(db, meetingId), council, settings: councilQueries.settings(db).values }
  const links = page.meeting.state === 'adopted' ? fingerprintsOf(db, meetingId).map((link) => ({ link, record: storedRecord(link) })) : []
  const adopted = links.find((one): one is { link: Fingerprint; record: MinutesRecord } => one.record?.subject === 'adoption')
  if (!adopted) return { ...page, afterwards: null }
  const { council: name, committee, quorum, presence, substituteCounts, adoption } = adopted.record.frame
  const afterwards: Afterwards = {
    adoption: { ...adoption, seal: printed(adopted.link) },
    amendments: links
      .filter((one): one is { link: Fingerprint; record: AmendmentRecord } => one.record?.subject === 'amendment')
      .map(({ link, record: { frame, content } }) => ({ by: frame.by, resolution: frame.resolution, ...content, seal: printed(link) })),
  }
  return { ...page, council: { name }, settings: { ...page.settings, substituteCounts }, committeeName: committee ?? '', quorum, presence, afterwards }
}

import { z } from 'zod'
import { command, KEEPERS, query, READERS, ROLES } from './define.ts'
import { bytes, done, empty, filledLine, id, instant, isoDate, jobId, line, recordFields, revision } from './shapes.ts'

/** Councils: making one, opening and locking it, its profile, its paper recovery key. */

/** A council's area is a municipality or an SAO (Act s.3 as practised); a tambon code alone does not name it. */
export const councilKind = z.enum(['tambon', 'municipality', 'city'])

export const councilProfileInput = z.object({
  name: filledLine(200),
  kind: councilKind,
  /** Official six-digit codes; two, four and six digits. Null where the council spans several. */
  provinceCode: z.string().regex(/^\d{2}$/),
  amphoeCode: z.string().regex(/^\d{4}$/),
  tambonCode: z.string().regex(/^\d{6}$/).nullable(),
  registrationNo: line(100),
  registeredOn: isoDate.nullable(),
  phone: line(50),
  /** Address line for letterheads. */
  address: line(500),
})
export const councilProfile = councilProfileInput.extend({
  ...recordFields,
  provinceName: z.string(),
  amphoeName: z.string(),
  tambonName: z.string(),
  isSample: z.boolean(),
})

export const passphrase = z.string().min(1).max(500)

/** The paper key in the groups it is printed in. Shown once, at creation or renewal. */
export const recoverySheet = z.object({
  councilName: z.string(),
  createdAt: instant,
  groups: z.array(z.string()),
  /** The same key as one string, for the QR code. */
  text: z.string(),
  /** QR code as SVG markup of a path; black on white. */
  qrSvg: z.string(),
  /** Which two groups are to be typed back (0-based). */
  ask: z.tuple([z.int(), z.int()]),
})

/** How someone proves the right to open: their passphrase, or the paper key. */
export const secret = z.union([
  z.object({ passphrase }),
  z.object({ recoveryKey: z.string().min(1).max(500) }),
])

export const user = z.object({
  id,
  revision,
  displayName: z.string(),
  role: z.enum(ROLES),
  createdAt: instant,
})

export const councils = {
  'councils.create': command(
    'anyone',
    z.object({
      profile: councilProfileInput,
      displayName: filledLine(120),
      passphrase,
    }),
    recoverySheet,
  ),
  /** Two groups of the sheet typed back; the sheet cannot be shown again afterwards. */
  'councils.proveRecovery': command(READERS, z.object({ answers: z.tuple([z.string(), z.string()]) }), done),
  /** The sheet still waiting for its proof, or null: for a newcomer interrupted in the middle. */
  'councils.pendingRecovery': query(READERS, empty, recoverySheet.nullable()),
  'councils.recoverySheetPdf': query(READERS, empty, z.object({ name: z.string(), bytes })),
  /** A new paper key; the one before opens nothing any more. */
  'councils.renewRecovery': command(KEEPERS, empty, recoverySheet),
  'councils.createSample': command('anyone', z.object({ jobId }), z.object({ councilId: id })),
  'councils.open': command('anyone', z.object({ councilId: id, passphrase }), done),
  /** The paper key opens when every passphrase is forgotten, and makes a new user with a new passphrase. */
  'councils.recover': command(
    'anyone',
    z.object({ councilId: id, recoveryKey: z.string().max(500), displayName: filledLine(120), passphrase }),
    done,
  ),
  'councils.lock': command('anyone', empty, done),
  'councils.profile': query(READERS, empty, councilProfile),
  'councils.saveProfile': command(KEEPERS, councilProfileInput.extend({ revision: z.int() }), councilProfile),
} as const

export type CouncilKind = z.infer<typeof councilKind>
export type CouncilProfile = z.infer<typeof councilProfile>
export type CouncilProfileInput = z.infer<typeof councilProfileInput>
export type RecoverySheet = z.infer<typeof recoverySheet>
export type Secret = z.infer<typeof secret>
export type User = z.infer<typeof user>

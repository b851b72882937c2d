import { z } from 'zod'
import { command, KEEPERS, query, READERS, WRITERS } from './define.ts'
import { bytes, done, empty, filledLine, id, instant, line, recordFields, recordRef } from './shapes.ts'

/**
 * Contact cards: what one council needs to send another a package that only the other can open, and to know whose a
 * package is. A card holds no secret; the words of its fingerprint are read out over the telephone to prove it.
 */

/** Base64url of 32 bytes. */
const publicKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** A card's file, as JSON. Longer texts are not read. */
export const MAX_CARD_LETTERS = 4_000
export const cardFile = z.object({
  format: z.literal('samut-sapha-card'),
  version: z.literal(1),
  councilId: id,
  councilName: filledLine(200),
  /** Packages for this council are sealed to it: an age X25519 recipient. */
  recipient: z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/),
  /** Packages of this council are signed with it: an Ed25519 public key. */
  verifyKey: publicKey,
  createdAt: instant,
})

/** Eight words. */
const words = z.array(z.string()).length(8)

export const ownCard = z.object({
  councilName: z.string(),
  /** The file's text, and what the QR code holds. */
  text: z.string(),
  fileName: z.string(),
  words,
  /** SVG markup of a path; black on white. */
  qrSvg: z.string(),
})

export const contact = z.object({
  ...recordFields,
  councilId: id,
  name: z.string(),
  recipient: z.string(),
  verifyKey: publicKey,
  note: line(500),
  words,
})

export const readCard = z.object({
  councilId: id,
  name: z.string(),
  words,
  /** 'changed': this council is known by other keys; the newcomer may be false, or the council has new keys. */
  state: z.enum(['new', 'known', 'changed']),
})

const cardText = z.string().max(MAX_CARD_LETTERS)

export const contacts = {
  /** The open council's own card; its signing key is made with the first. */
  'contacts.ownCard': command(WRITERS, empty, ownCard),
  'contacts.ownCardPdf': command(WRITERS, empty, z.object({ name: z.string(), bytes })),
  'contacts.list': query(READERS, empty, z.array(contact)),
  /** What a card says, before it is kept. @throws CARD_UNREADABLE, CARD_IS_OWN */
  'contacts.read': query(READERS, z.object({ text: cardText }), readCard),
  /** Keeps a card; of a council known by other keys only with `replace`. */
  'contacts.keep': command(KEEPERS, z.object({ text: cardText, replace: z.boolean(), note: line(500) }), contact),
  'contacts.remove': command(KEEPERS, recordRef, done),
  'contacts.restore': command(KEEPERS, z.object({ id }), done),
} as const

export type CardFile = z.infer<typeof cardFile>
export type OwnCard = z.infer<typeof ownCard>
export type Contact = z.infer<typeof contact>
export type ReadCard = z.infer<typeof readCard>

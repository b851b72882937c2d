import QRCode from 'qrcode'
import type { CardFile, Contact, OwnCard } from '../contract/contacts.ts'
import { AppError } from '../contract/errors.ts'
import { contactCardDocument } from '../documents/contact-card.ts'
import { fingerprintWords, parseCard, writeCard } from '../vault/contact-card.ts'
import * as contactQueries from '../store/queries/contacts.ts'
import * as councilQueries from '../store/queries/council.ts'
import { find } from '../store/table.ts'
import { CONTACTS, type ContactRow } from '../store/tables.ts'
import { recipientOf } from '../vault/council-keys.ts'
import { newSigningKeys } from '../vault/signing.ts'
import { write, type CouncilContext, type HandlersOf } from './context.ts'
import { printDocument } from './print.ts'

const withWords = (row: ContactRow): Contact => ({ ...row, words: fingerprintWords(row) })

/** The council's signing key; made when it is first needed. */
export function ownSigningKey(context: CouncilContext): contactQueries.SigningKeyRow {
  const kept = contactQueries.signingKey(context.council.store.db)
  if (kept) return kept
  const made = newSigningKeys()
  write(context, (writer) => {
    contactQueries.insertSigningKey(writer.db, made)
    writer.note('signing_key', context.council.id, { signingKey: 'made' })
  })
  return made
}

async function ownCard(context: CouncilContext): Promise<OwnCard> {
  const { council, ports } = context
  const councilName = councilQueries.profile(council.store.db)?.name ?? ''
  const card = {
    councilId: council.id,
    councilName,
    recipient: await recipientOf(council.keys.identity),
    verifyKey: Buffer.from(ownSigningKey(context).publicKey).toString('base64url'),
    createdAt: ports.clock.now(),
  }
  const text = writeCard(card)
  return {
    councilName,
    text,
    fileName: `บัตรติดต่อ ${councilName}.sapha-card`,
    words: fingerprintWords(card),
    qrSvg: await QRCode.toString(text, { type: 'svg', errorCorrectionLevel: 'L', margin: 2 }),
  }
}

/** @throws AppError CARD_UNREADABLE, CARD_IS_OWN */
function cardOf({ council }: CouncilContext, text: string): CardFile {
  const card = parseCard(text)
  if (!card) throw new AppError('CARD_UNREADABLE')
  if (card.councilId === council.id) throw new AppError('CARD_IS_OWN')
  return card
}

function stateOf({ council }: CouncilContext, card: CardFile): { kept: ContactRow | null; state: 'new' | 'known' | 'changed' } {
  const kept = contactQueries.contactOf(council.store.db, card.councilId)
  const same = kept?.recipient === card.recipient && kept.verifyKey === card.verifyKey
  return { kept, state: kept === null ? 'new' : same ? 'known' : 'changed' }
}

export const contacts = {
  'contacts.ownCard': (_input, context) => ownCard(context),

  'contacts.ownCardPdf': async (_input, context) => {
    const card = await ownCard(context)
    return { name: `บัตรติดต่อ ${card.councilName}.pdf`, bytes: await printDocument(context, contactCardDocument(card)) }
  },

  'contacts.list': (_input, { council }) => contactQueries.contacts(council.store.db).map(withWords),

  'contacts.read': ({ text }, context) => {
    const card = cardOf(context, text)
    return { councilId: card.councilId, name: card.councilName, words: fingerprintWords(card), state: stateOf(context, card).state }
  },

  'contacts.keep': ({ text, replace, note }, context) => {
    const { councilId, councilName: name, recipient, verifyKey, ...rest } = cardOf(context, text)
    const { kept, state } = stateOf(context, { councilId, councilName: name, recipient, verifyKey, ...rest })
    if (state === 'changed' && !replace) throw new AppError('CARD_CHANGED', { name })
    const values = { councilId, name, recipient, verifyKey, note }
    return withWords(write(context, (writer) => (kept ? writer.update(CONTACTS, kept, values) : writer.insert(CONTACTS, values))))
  },

  'contacts.remove': (ref, context) => {
    write(context, (writer) => writer.remove(CONTACTS, ref))
    return {}
  },

  'contacts.restore': ({ id }, context) => {
    write(context, (writer) => {
      const removed = find(writer.db, CONTACTS, id, true)
      // A card of this council was kept meanwhile: two would not say which holds.
      if (removed && contactQueries.contactOf(writer.db, removed.councilId)) throw new AppError('NOTHING_TO_UNDO')
      writer.restore(CONTACTS, id)
    })
    return {}
  },
} satisfies HandlersOf<'contacts'>

import { createHash } from 'node:crypto'
import { cardFile, MAX_CARD_LETTERS, type CardFile } from '../contract/contacts.ts'
import { wordsOfBytes } from '../domain/fingerprint-words.ts'

/** A card as its file and its QR code hold it. */
export function writeCard(card: Omit<CardFile, 'format' | 'version'>): string {
  return JSON.stringify({ format: 'samut-sapha-card', version: 1, ...card } satisfies CardFile)
}

/** Null when the text is no card of this version. Blanks and line ends around it, as pasting leaves them, do no harm. */
export function parseCard(text: string): CardFile | null {
  if (text.length > MAX_CARD_LETTERS) return null
  try {
    return cardFile.parse(JSON.parse(text.replace(/^\uFEFF/, '').trim()))
  } catch {
    return null
  }
}

/** Bytes of the SHA-256 that become words: 64 bits, more than anybody can try cards for. */
const FINGERPRINT_BYTES = 8

/** The keys of a card in eight words. The name is not among them: a council may be renamed. */
export function fingerprintWords({ councilId, recipient, verifyKey }: Pick<CardFile, 'councilId' | 'recipient' | 'verifyKey'>): string[] {
  const digest = createHash('sha256').update(`samut-sapha-card\n1\n${councilId}\n${recipient}\n${verifyKey}\n`).digest()
  return wordsOfBytes(digest.subarray(0, FINGERPRINT_BYTES))
}

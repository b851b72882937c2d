import { randomInt } from 'node:crypto'
import QRCode from 'qrcode'
import type { RecoverySheet } from '../contract/councils.ts'
import { groupsOf } from '../vault/recovery-key.ts'

/** The paper key as a sheet: groups to read, a QR code to scan, and which two groups to type back. */
export async function makeSheet(councilName: string, createdAt: string, identity: string): Promise<RecoverySheet> {
  const groups = groupsOf(identity)
  const first = randomInt(groups.length)
  const second = (first + 1 + randomInt(groups.length - 1)) % groups.length
  return {
    councilName,
    createdAt,
    groups,
    text: identity,
    qrSvg: await QRCode.toString(identity, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 }),
    ask: first < second ? [first, second] : [second, first],
  }
}

import type { MemberRecord } from '../../contract/imports.ts'
import { fold } from '../../domain/thai-text.ts'
import { looksLikeAddress } from '../layout/contents.ts'
import type { FieldCells } from '../rows/gather-cells.ts'
import type { Section } from '../rows/sections.ts'
import { EMPTY_CELL } from '../table/cell.ts'
import { readAddress, readHouseNo, readMoo, readPlace, readPostcode, type Address } from '../values/address.ts'
import { doubt, sure } from '../values/reading.ts'
import type { MemberDraft } from './read-member.ts'

const PLACES = ['village', 'tambon', 'amphoe', 'province'] as const

/**
 * Where a person lives: columns of their own first, then the one address cell, then the heading above the row.
 * @returns the village number that the row itself gives
 */
export function readPlaces(draft: MemberDraft, cells: FieldCells, section: Section): number | null {
  const { record } = draft
  const houseCell = cells.get('houseNo')
  // "12/3 ม.4" under "บ้านเลขที่" is an address too.
  const houseIsAddress = houseCell?.kind === 'text' && looksLikeAddress(houseCell.text)
  if (houseCell !== undefined) draft.set('houseNo', houseIsAddress ? sure(null) : readHouseNo(houseCell))
  if (cells.has('moo')) {
    const { value, doubts } = readMoo(cells.get('moo') ?? EMPTY_CELL)
    draft.set('moo', { value: value.moo, doubts })
    if (value.village !== null) record.village = value.village
  }
  for (const field of PLACES) {
    if (cells.has(field) && !(field === 'village' && record.village != null)) draft.set(field, readPlace(cells.get(field) ?? EMPTY_CELL))
  }
  if (cells.has('postcode')) draft.set('postcode', readPostcode(cells.get('postcode') ?? EMPTY_CELL))

  if (houseIsAddress) fillFrom(draft, readAddress(houseCell).value, false)
  const addressCell = cells.get('address')
  if (addressCell !== undefined) {
    const { value, doubts } = readAddress(addressCell)
    fillFrom(draft, value, true)
    draft.flag('addressRest', doubts)
  }
  const ownMoo = record.moo ?? null
  fillFromSection(draft, section)
  return ownMoo
}

/** An address fills what has no column of its own, or nothing in it; where both speak, they must agree. */
function fillFrom(draft: MemberDraft, address: Address | null, isWhole: boolean): void {
  const { record } = draft
  const fill = <F extends 'houseNo' | 'moo' | 'postcode' | (typeof PLACES)[number]>(field: F) => {
    const found = address?.[field] ?? null
    if (record[field] == null && !draft.isFlagged(field)) {
      if (found !== null || isWhole) record[field] = found as MemberRecord[F]
    }
  }
  const moo = address?.moo ?? null
  if (moo !== null && record.moo != null && record.moo !== moo) draft.flag('moo', [doubt('moo_disagrees', String(moo), { other: moo, given: record.moo })])
  fill('houseNo')
  fill('moo')
  fill('postcode')
  for (const field of PLACES) fill(field)
  if (!isWhole && address?.rest == null) return
  record.addressRest = address?.rest ?? null
}

/** A heading's village name goes with its number: it says nothing about a row that gives a number of its own. */
function fillFromSection(draft: MemberDraft, section: Section): void {
  const { record } = draft
  const silent = record.moo == null && !draft.isFlagged('moo')
  if (silent && section.moo !== undefined) {
    record.moo = section.moo
    if (section.village !== undefined && record.village == null) record.village = section.village
  } else if (silent && section.village !== undefined && record.village == null) record.village = section.village
  if (record.tambon == null && section.tambon !== undefined) record.tambon = section.tambon
}

/** "ต.ป่าคลอก" and "ป่าคลอก" are one place. */
export function placeKey(name: string): string {
  return fold(name).replace(/[\s.]+/g, '')
}

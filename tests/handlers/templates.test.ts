import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CallInput } from '../../electron/contract/index.ts'
import { PLAIN_FUNDING, PLAIN_INSTALMENT } from '../../electron/contract/project-money.ts'
import { PLAIN_PROJECT } from '../../electron/contract/projects.ts'
import type { ProjectTemplate } from '../../electron/contract/templates.ts'
import { leavable } from '../../electron/contract/templates.ts'
import { bareBook, type BareBook } from '../support/bare-book.ts'
import { personInput } from '../support/core.ts'

let book: BareBook
let other: BareBook
beforeEach(() => {
  book = bareBook()
  other = bareBook()
})
afterEach(() => {
  book.close()
  other.close()
})

const exported = (projectId: string, more: Partial<CallInput<'templates.export'>> = {}) =>
  book.call('templates.export', { projectId, leaveOut: [], councilName: 'สภาองค์กรชุมชนตำบลเพื่อนบ้าน', note: '', ...more })

/** What never goes out, each of it nowhere else in the book. */
interface Secrets {
  texts: string[]
  /** Integer satang. */
  amounts: number[]
}

/** A project with a secret in every place of it that has to stay at home. */
async function projectWith({ texts, amounts }: Secrets): Promise<string> {
  let nextText = 0
  let nextAmount = 0
  const secret = () => texts[nextText++ % texts.length] ?? ''
  const amount = () => amounts[nextAmount++ % amounts.length] ?? 0
  const organisation = await book.call('organisations.add', {
    organisation: { name: secret(), kind: 'local', registrationNo: '', registeredOn: null, moo: [1], foundedOn: null, activity: '', memberCount: null, leader: secret(), phone: secret(), seats: null, note: '' },
    another: true,
  })
  const membership = { capacity: 'delegate', organisationId: null, startedOn: '2026-01-01', dueEndOn: null } as const
  const { id: personId } = await book.call('members.add', { person: personInput(secret(), secret()), membership, post: null })
  const { id: projectId } = await book.call('projects.create', {
    ...PLAIN_PROJECT, title: 'ฟื้นฟูป่าชายเลน', objectives: 'ให้กล้ารอด', code: secret(), place: secret(), organisationId: organisation.id, startsOn: '2026-01-01', proposedOn: '2025-12-01',
  })
  await book.call('projectSteps.add', { projectId, stage: 'running', steppedOn: '2026-01-10', resolutionId: null, note: secret() })
  await book.call('projectTeam.add', { projectId, personId, name: '', role: secret() })
  await book.call('projectTeam.add', { projectId, personId: null, name: secret(), role: secret() })
  const agency = await book.call('partners.add', { name: 'พอช.', kind: 'state_agency', contactName: secret(), phone: secret(), address: secret(), note: secret() })
  const somebody = await book.call('partners.add', { name: secret(), kind: 'other', contactName: '', phone: '', address: '', note: '' })
  await book.call('projectPartners.add', { projectId, partnerId: agency.id, role: 'ให้งบประมาณ' })
  await book.call('projectPartners.add', { projectId, partnerId: somebody.id, role: secret() })
  await book.call('beneficiaries.add', { projectId, groupName: 'ชาวประมง', target: amount(), actual: amount() })
  await book.call('projectCopies.add', { projectId, councilName: secret(), copiedOn: '2026-01-02', note: secret() })
  const { id: fundingId } = await book.call('fundings.add', { ...PLAIN_FUNDING, projectId, source: 'codi', fiscalYear: 2026, promisedSatang: 120_000_00, paper: secret(), note: secret() })
  await book.call('instalments.add', { ...PLAIN_INSTALMENT, fundingId, dueSatang: amount(), receivedOn: '2026-01-05', receivedSatang: amount(), paper: secret(), excessReason: secret(), note: secret() })
  const { id: activityId } = await book.call('activities.add', { projectId, position: 1, title: 'ปลูกกล้า', plannedFrom: '2026-01-11', plannedTo: '2026-01-12', actualFrom: '2026-01-13', actualTo: null, outcome: secret() })
  await book.call('spendings.add', { projectId, fundingId, activityId, spentOn: '2026-01-20', item: secret(), paidTo: secret(), satang: amount(), receipt: secret(), note: secret() })
  const { id: indicatorId } = await book.call('indicators.add', { projectId, position: 1, name: 'กล้ารอด', unit: 'ต้น', baseline: amount(), target: 500, better: 'more' })
  await book.call('readings.add', { indicatorId, readOn: '2026-02-01', value: amount(), note: secret() })
  return projectId
}

/** Thai and Latin letters, digits of a telephone: long enough that none occurs by chance. */
const SECRETS: fc.Arbitrary<Secrets> = fc.record({
  texts: fc.uniqueArray(fc.oneof(fc.stringMatching(/^[ก-ฮ]{12,20}$/), fc.stringMatching(/^08\d{8}$/), fc.stringMatching(/^[a-z]{12,20}$/)), { minLength: 24, maxLength: 40 }),
  amounts: fc.uniqueArray(fc.integer({ min: 1_000_000_01, max: 9_000_000_99 }), { minLength: 8, maxLength: 8 }),
})

test('no name, telephone, place, note or receipt, and no amount received or spent of any project is in its template', async () => {
  await fc.assert(
    fc.asyncProperty(SECRETS, async (secrets) => {
      book.close()
      book = bareBook()
      const { text } = await exported(await projectWith(secrets))
      const found = secrets.texts.filter((one) => text.includes(one))
      const baht = (satang: number) => [String(satang), String(satang / 100), (satang / 100).toLocaleString('en'), String(Math.floor(satang / 100))]
      expect([...found, ...secrets.amounts.flatMap(baht).filter((one) => text.includes(one))]).toEqual([])
      expect(text).toContain('ฟื้นฟูป่าชายเลน')
      expect(text).toContain('พอช.')
    }),
    { numRuns: 12 },
  )
})

describe('a template', () => {
  const secrets: Secrets = { texts: Array.from({ length: 30 }, (_, at) => `ความลับที่${at}`), amounts: [11, 12, 13, 14, 15, 16, 17, 18].map((one) => one * 1_000_01) }

  test('becomes a proposal of another council that remembers where it came from; its plan begins anew', async () => {
    const { text } = await exported(await projectWith(secrets))
    const partner = await other.call('partners.add', { name: 'พ อ ช.', kind: 'state_agency', contactName: '', phone: '', address: '', note: '' })
    const { template, unknown } = await other.call('templates.read', { text })
    expect(unknown).toEqual([])
    const { id } = await other.call('templates.import', { text, startsOn: '2026-06-01' })
    const page = await other.call('projects.get', { id })
    expect(page).toMatchObject({
      project: { title: 'ฟื้นฟูป่าชายเลน', stage: 'proposed', objectives: 'ให้กล้ารอด', startsOn: '2026-06-01', isModel: false, copiedFrom: { councilName: 'สภาองค์กรชุมชนตำบลทดสอบ', templateId: template.templateId } },
      steps: [{ stage: 'proposed', note: 'งบประมาณตามแผนของต้นแบบ: พอช. 120,000 บาท' }],
      activities: [{ title: 'ปลูกกล้า', plannedFrom: '2026-06-11', plannedTo: '2026-06-12', actualFrom: null, outcome: '' }],
      indicators: [{ name: 'กล้ารอด', baseline: null, target: 500, readings: [] }],
      beneficiaries: [{ groupName: 'ชาวประมง', target: null, actual: null }],
      partners: [{ partnerId: partner.id, role: 'ให้งบประมาณ' }],
      funding: [],
      team: [],
    })
  })

  test('names words and partners that the other council does not have, and adds none of them', async () => {
    const kind = await book.call('words.add', { list: 'kind', position: 1, name: 'ป่าชุมชน' })
    const goal = await book.call('words.add', { list: 'goal', position: 1, name: 'ป่าสมบูรณ์' })
    const { id } = await book.call('projects.create', { ...PLAIN_PROJECT, title: 'ป่า', kindId: kind.id, goalIds: [goal.id] })
    const { text } = await exported(id)
    const same = await other.call('words.add', { list: 'goal', position: 1, name: 'ป่า สมบูรณ์' })
    expect((await other.call('templates.read', { text })).unknown).toEqual([{ list: 'kind', name: 'ป่าชุมชน' }])
    const { id: copy } = await other.call('templates.import', { text, startsOn: null })
    expect((await other.call('projects.get', { id: copy })).project).toMatchObject({ kindId: null, goalIds: [same.id] })
    expect(await other.call('words.list', {})).toHaveLength(1)
  })

  test('goes out without the parts that were left out', async () => {
    const { text } = await exported(await projectWith(secrets), { leaveOut: [...leavable.options] })
    const { template } = await other.call('templates.read', { text })
    for (const part of leavable.options) expect(template[part]).toHaveLength(0)
  })

  test('is counted once for each council, whose name is not in the file', async () => {
    const { id } = await book.call('projects.create', { ...PLAIN_PROJECT, title: 'ป่า' })
    const { text } = await exported(id)
    await exported(id, { note: 'ส่งซ้ำ' })
    await exported(id, { councilName: 'สภาองค์กรชุมชนตำบลไกลออกไป' })
    expect((await book.call('projects.get', { id })).copies.map(({ note }) => note).sort()).toEqual(['', 'ส่งซ้ำ'])
    expect((await book.call('projects.list', {}))[0]?.copies).toBe(2)
    expect(text).not.toContain('เพื่อนบ้าน')
  })
})

describe('a file that is no template of this program', () => {
  const valid = async () => JSON.parse((await exported((await book.call('projects.create', { ...PLAIN_PROJECT, title: 'ป่า' })).id)).text) as ProjectTemplate
  const code = (file: unknown) => other.call('templates.import', { text: typeof file === 'string' ? file : JSON.stringify(file), startsOn: null }).then(() => 'taken', (error: { code?: string }) => error.code)

  test('is refused in words, whatever is wrong with it, and leaves nothing behind', async () => {
    const template = await valid()
    const broken: unknown[] = [
      '', 'null', '[]', '{', '"text"', '12', {}, { ...template, format: 'samut-sapha-card' }, { ...template, title: '' }, { ...template, title: 'ก'.repeat(301) },
      { ...template, duties: [13] }, { ...template, activities: [{ title: 'ก', dayFrom: 1e9, dayTo: null }] }, { ...template, budget: [{ source: 'gold', satang: 1 }] },
      { ...template, budget: [{ source: 'codi', satang: -1 }] }, { ...template, goals: Array.from({ length: 201 }, () => 'ก') }, { ...template, exportedOn: '2026-02-30' },
      { ...template, templateId: '../../etc' }, { ...template, version: '1' }, { ...template, version: 0 }, { ...template, background: { toString: 1 } },
    ]
    for (const file of broken) expect([file, await code(file)]).toEqual([file, 'TEMPLATE_UNREADABLE'])
    expect(await code({ ...template, version: 2, format: 'samut-sapha-project-template' })).toBe('TEMPLATE_NEWER')
    await expect(other.call('templates.import', { text: 'ก'.repeat(400_001), startsOn: null })).rejects.toThrow()
    expect(await other.call('projects.list', {})).toEqual([])
  })

  test('keys it does not know are ignored, and a byte order mark does no harm', async () => {
    const template = await valid()
    expect(await code(`\uFEFF${JSON.stringify({ ...template, isModel: true, stage: 'approved', __proto__: { stage: 'x' } })}`)).toBe('taken')
    expect((await other.call('projects.list', {}))[0]).toMatchObject({ stage: 'proposed', isModel: false })
  })
})

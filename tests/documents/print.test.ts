import { describe, expect, it } from 'vitest'
import { minutesDocument, type MinutesInput } from '../../electron/documents/minutes.ts'
import { wordsOf } from '../../electron/documents/model.ts'
import { agendaItem, attendanceOf, inventedSyllables, minutesInput, PROSE, rich } from './invented.ts'
import { canPrint, print, readPdf, squeezed, type Pdf } from './pdf.ts'

/** Printed for real. Skipped only where no Chromium, Chrome or Edge is installed. */
describe.skipIf(!canPrint)('minutes on paper', () => {
  const printed = async (input: MinutesInput): Promise<Pdf> => await readPdf(await print(minutesDocument(input)))
  const allText = (pdf: Pdf): string => pdf.pages.map((page) => page.text).join('\n')

  it('rule 22: ร่าง and page n of N stand on every page of a draft, ร่าง on none of adopted minutes', async () => {
    const draft = minutesInput({ paragraphs: 12 })
    const pages = (await printed(draft)).pages
    expect(pages.length).toBeGreaterThan(3)
    pages.forEach((page, index) => {
      expect(squeezed(page.text).match(/ร่าง/g)).toHaveLength(1)
      expect(squeezed(page.text)).toContain(`หน้า${index + 1}จาก${pages.length}`)
    })
    const adopted = await printed({ ...draft, meeting: { ...draft.meeting, state: 'adopted' } })
    expect(allText(adopted)).not.toContain('ร่าง')
    expect(adopted.pages).toHaveLength(pages.length)
  })

  it('can be read back: 99 % of all stretches of 12 characters, Thai marks included', async () => {
    const body = rich(PROSE, 'เรื่องนี้มีผู้ร้องว่าน้ำท่วมบ้านป่ำ', ...Array.from({ length: 12 }, (_, n) => inventedSyllables(260, n + 1)))
    const input = minutesInput({ members: 12, agenda: [agendaItem(0, { body })], resolutions: [] })
    const document = minutesDocument(input)
    const text = squeezed(allText(await readPdf(await print(document))))
    let windows = 0
    let found = 0
    for (const words of wordsOf(document.blocks).map(squeezed)) {
      for (let at = 0; at + 12 <= words.length; at += 1) {
        windows += 1
        if (text.includes(words.slice(at, at + 12))) found += 1
      }
    }
    expect(windows).toBeGreaterThan(6_000)
    expect(found / windows).toBeGreaterThanOrEqual(0.99)
    for (const word of ['ที่', 'ซื้อ', 'เอี๊ยด', 'นี้', 'ป่ำ', 'ฐานันดร', 'ญาติ', 'น้ำดื่ม']) expect(text).toContain(word.normalize('NFKC'))
  })

  it('keeps the long name of who signs on one line', async () => {
    const name = 'นายประเสริฐสมมุติ ศรีสุวรรณวัฒนากุลชัยพัฒน์เจริญ'
    const input = minutesInput({ members: 4 })
    const { pages } = await printed({ ...input, meeting: { ...input.meeting, checker: name } })
    expect(pages.flatMap(({ lines }) => lines.map(({ text }) => squeezed(text)))).toContain(squeezed(`(${name})`))
  })

  it('carries title and language', async () => {
    const pdf = await printed(minutesInput())
    expect(pdf.title).toBe('รายงานการประชุมสภาองค์กรชุมชนตำบลสมมุติ ครั้งที่ 1/2569')
    expect(pdf.language).toBe('th-TH')
  })

  it('is tagged for who hears it read, and has every face in it', async () => {
    const bytes = await print(minutesDocument(minutesInput()))
    // Chromium writes all but the streams in the clear.
    const plain = Buffer.from(bytes).toString('latin1')
    expect(plain).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/)
    for (const tag of ['H1', 'H2', 'P', 'Table', 'TR', 'TD']) expect(plain, tag).toMatch(new RegExp(`/S /${tag}\\b`))
    const faces = plain.match(/\/Type \/FontDescriptor/g) ?? []
    expect(faces.length).toBeGreaterThanOrEqual(2)
    expect(plain.match(/\/FontFile2 /g)).toHaveLength(faces.length)
    expect(plain).not.toMatch(/\/Subtype \/Type3/)
  })

  it('has Thai digits on every page number and nowhere an Arabic one, by setting', async () => {
    const list = { type: 'orderedList', content: ['ขุดลอก', 'ซ่อมบ้าน'].map((text) => ({ type: 'listItem', content: rich(text).content })) }
    const agenda = [agendaItem(0, { body: { type: 'doc', content: [list] } })]
    const text = allText(await printed(minutesInput({ settings: { thaiDigits: true, substituteCounts: false }, agenda, resolutions: [] })))
    expect(squeezed(text)).toContain('๒.ซ่อมบ้าน')
    expect(squeezed(text)).toMatch(/หน้า๑จาก[๒-๙]/)
    expect(text).not.toMatch(/[0-9]/)
  })

  it('prints what was typed as text, never as markup', async () => {
    const attendance = attendanceOf(3)
    const hostile = '<script>document.write("แทรก")</script><b>"&amp;\''
    attendance[1] = { ...attendance[1]!, status: 'present', name: hostile }
    const { meeting } = minutesInput()
    const pdf = await printed(minutesInput({ attendance, meeting: { ...meeting, place: '</style><h1>ปลอม</h1>' }, council: { name: '"; } </style><img src=x>' } }))
    const text = squeezed(allText(pdf))
    expect(text).toContain(squeezed(hostile))
    expect(text).toContain('</style><h1>ปลอม</h1>')
    expect(text).not.toMatch(/(?<!document\.write\(")แทรก/)
  })

  it('breaks very long names instead of cutting them', async () => {
    const name = 'นางสาวพระนครศรีอยุธยาวรรณ ณ ถลางเทพกระษัตรีศรีสุวรรณวัฒนากุลชัยพัฒน์รัตนโกสินทร์มหินทรายุธยามหาดิลกภพนพรัตน์ราชธานีบุรีรมย์'
    const attendance = attendanceOf(2)
    attendance[0] = { ...attendance[0]!, name }
    const { meeting } = minutesInput()
    const pdf = await printed(minutesInput({ attendance, meeting: { ...meeting, recorder: name, checker: 'ก'.repeat(120) } }))
    const text = squeezed(allText(pdf))
    expect(text.split(squeezed(name))).toHaveLength(3)
    expect(text).toContain('ก'.repeat(120))
  })

  it('prints three hundred members', async () => {
    const pdf = await printed(minutesInput({ members: 300 }))
    expect(pdf.pages.length).toBeGreaterThan(8)
    expect(pdf.pages.length).toBeLessThan(20)
    expect(squeezed(allText(pdf))).toMatch(/รวมผู้มาประชุม\d+คน/)
  }, 20_000)

  // One more line at a time, until the end of the text has passed over a whole page and onto the next.
  it('rule 22: never leaves the signatures with less than two lines of text, however long the minutes', async () => {
    const lengths = new Set<number>()
    for (let lines = 0; lines <= 40; lines += 1) {
      const body = rich(...Array.from({ length: lines }, (_, n) => `เรื่องที่ ${n + 1} ที่ประชุมรับฟัง`), ...(lines % 3 === 0 ? [PROSE] : []))
      const item = agendaItem(5, { body })
      const meeting = { ...minutesInput().meeting, state: 'adopted' as const }
      const { pages } = await printed(minutesInput({ members: 4, guests: [], agenda: [item], resolutions: [], meeting }))
      lengths.add(pages.length)
      const signed = pages.filter((page) => page.text.includes('(ลงชื่อ)'))
      expect(signed).toHaveLength(1)
      const [page] = signed
      expect(page?.text.match(/\(ลงชื่อ\)/g)).toHaveLength(2)
      const before = page?.lines.findIndex((line) => line.text.includes('(ลงชื่อ)')) ?? 0
      expect(before, `${lines} lines`).toBeGreaterThanOrEqual(2)
    }
    expect(lengths.size, 'the text passed over a page end').toBeGreaterThan(1)
  }, 60_000)
})

/** A meeting in each of its stages and what opens on its page, in both languages and themes: by axe, and by what does not fit. */
import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { faults, scheme } from './support/axe.ts'
import { callCore, goTo, openSample } from './support/pages.ts'

test.skip(({ shell }) => shell !== 'browser', 'both shells draw the same pages; one look is enough')

const LONG_NAME = 'นางสาวพระนครศรีอยุธยาวรรณ ณ ถลางเทพกระษัตรีศรีสุนทร'
const SIZES = [{ width: 1366, height: 768 }, { width: 911, height: 512 }]

interface Agenda {
  id: string
  parentId: string | null
}

async function makeMeeting(page: Page, number: number, heldOn: string): Promise<{ id: string; items: Agenda[]; people: string[] }> {
  const { id } = await callCore<{ id: string }>(page, 'meetings.create', {
    kind: 'ordinary', number, heldOn, startsAt: '09:30', endsAt: null, place: 'ศาลาประชาคมหมู่ที่ 3', recorder: LONG_NAME, checker: '',
  })
  const { agenda, attendance } = await callCore<{ agenda: Agenda[]; attendance: { personId: string }[] }>(page, 'meetings.get', { id })
  return { id, items: agenda.filter(({ parentId }) => parentId === null), people: attendance.map(({ personId }) => personId) }
}

const mark = (page: Page, meetingId: string, personIds: string[], status: string, remark = '') =>
  callCore(page, 'meetings.mark', { meetingId, personIds, status, remark })

/** Addresses of meetings planned, open with everything that can happen in one, failed and adopted. */
async function addresses(page: Page): Promise<string[]> {
  const { today } = await callCore<{ today: string }>(page, 'app.status', {})
  const planned = await makeMeeting(page, 90, today)
  const failed = await makeMeeting(page, 91, today)
  await mark(page, failed.id, failed.people.slice(0, 3), 'present')
  await callCore(page, 'meetings.fail', { id: failed.id })
  const open = await makeMeeting(page, 92, today)
  await mark(page, open.id, open.people.slice(0, 15), 'present')
  await mark(page, open.id, open.people.slice(15, 16), 'leave', 'ไปพบแพทย์ที่โรงพยาบาลถลางตั้งแต่เช้า')
  await mark(page, open.id, open.people.slice(16, 17), 'substitute', LONG_NAME)
  await callCore(page, 'meetings.addMovement', { meetingId: open.id, personId: open.people[4], kind: 'left', at: '11:00' })
  const agendaItemId = open.items[4]?.id ?? ''
  await callCore(page, 'meetings.recuse', { agendaItemId, personId: open.people[1], reason: 'เป็นผู้เสนอโครงการ' })
  await callCore(page, 'meetings.addResolution', {
    agendaItemId,
    resolution: {
      verb: 'assign', text: 'ให้ทำป้ายแนวเขตป่าชายเลนสี่ป้าย', votes: { for: 20, against: 0, abstain: 0 }, voteMethod: 'hand', castingVote: '', takenAt: '11:30',
      assignee: LONG_NAME, dueOn: today,
    },
  })
  const meetings = await callCore<{ id: string; state: string }[]>(page, 'meetings.list', {})
  const adopted = meetings.find(({ state }) => state === 'adopted')?.id ?? ''
  return [planned.id, `${open.id}?item=${agendaItemId}`, failed.id, adopted].map((id) => `/meetings/${id}`)
}

/** Wider than the window, or a field's hint that is cut. */
async function misfits(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const found: string[] = []
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide in a window of ${clientWidth}`)
    const pen = document.createElement('canvas').getContext('2d')
    for (const field of document.querySelectorAll<HTMLInputElement>('main input[placeholder]')) {
      const style = getComputedStyle(field)
      if (pen === null || field.value !== '' || field.clientWidth === 0) continue
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
      const room = field.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight)
      if (pen.measureText(field.placeholder).width > room + 1) found.push(`cut: ${field.placeholder}`)
    }
    return found
  })
}

for (const language of ['th', 'en'] as const) {
  test(`a meeting in each stage keeps nobody out and fits, in ${language}`, async ({ app }) => {
    const { page } = app
    await openSample(page)
    const stages = await addresses(page)
    await callCore(page, 'app.savePreferences', { language, theme: 'auto', textSize: 100 })
    await page.reload()
    const found: string[] = []
    const look = async (where: string) => {
      for (const colours of ['light', 'dark'] as const) {
        await scheme(page, colours)
        found.push(...(await faults(page, colours === 'light' ? 'all' : 'contrast')).map((fault) => `${where}, ${colours}: ${fault}`))
      }
      for (const size of SIZES) {
        await page.setViewportSize(size)
        found.push(...(await misfits(page)).map((misfit) => `${where}, ${size.width}: ${misfit}`))
      }
      await page.setViewportSize(SIZES[0]!)
    }
    for (const [at, address] of stages.entries()) {
      await goTo(page, address)
      await look(`stage ${at}`)
    }
    await goTo(page, stages[1] ?? '')
    await page.keyboard.press('F2')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await look('times of a member')
    await page.keyboard.press('Control+m')
    await expect(page.locator('form select').first()).toBeFocused()
    await look('a resolution being written')
    await page.locator('form select').nth(1).selectOption('named')
    await expect(page.locator('form [role=list], form ol, form ul').first()).toBeVisible()
    await look('votes by name')
    expect(found).toEqual([])
    expect(app.problems).toEqual([])
  })
}

import type { CouncilProfile } from '../contract/councils.ts'
import type { Breach } from '../contract/privacy.ts'
import type { SettingsValues } from '../contract/settings.ts'
import { BREACH_HOURS, breachClock, formatThaiDate, type BreachClock } from '../contract/text/index.ts'
import { heading, paragraph, type Block, type DocumentModel } from './model.ts'
import { paper } from './paper.ts'
import { BLANK, councilTitle, localMoment, localParts } from './words.ts'

/** A note of a leak of personal data, for the file and as the ground of what is told to the Office (PDPA s.37(4)). */

export interface BreachInput {
  council: Pick<CouncilProfile, 'name' | 'phone' | 'address'>
  breach: Breach
  settings: Pick<SettingsValues, 'thaiDigits'>
  now: string
}

export function breachDocument({ council, breach, settings, now }: BreachInput): DocumentModel {
  const clock = breachClock(breach, now)
  const known = localParts(breach.knownAt).date
  const title = `บันทึกเหตุละเมิดข้อมูลส่วนบุคคล ${formatThaiDate(known, 'long')}`
  const lines = (text: string): Block[] => text.split(/\n+/).filter((line) => line.trim()).map((line) => paragraph(line.trim(), { indent: 'first' }))
  return paper({
    settings,
    title,
    blocks: [
      heading(1, 'บันทึกเหตุละเมิดข้อมูลส่วนบุคคล'),
      paragraph([{ text: councilTitle(council.name), bold: true }], { align: 'center' }),
      paragraph('ตามพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 มาตรา 37(4)', { align: 'center' }),
      {
        kind: 'facts',
        rows: [
          { label: 'ทราบเหตุเมื่อ', value: localMoment(breach.knownAt) },
          { label: `ครบ ${BREACH_HOURS} ชั่วโมง`, value: localMoment(clock.dueAt) },
          { label: 'แจ้งสำนักงานฯ', value: officeWords(breach, clock) },
          { label: 'ความเสี่ยง', value: riskWords(breach) },
          { label: 'แจ้งเจ้าของข้อมูล', value: breach.peopleToldAt === null ? (breach.highRisk ? 'ยังไม่ได้แจ้ง' : 'ไม่ได้แจ้ง') : localMoment(breach.peopleToldAt) },
          { label: 'จำนวนเจ้าของข้อมูล', value: breach.peopleCount === null ? 'ยังไม่ทราบ' : `${breach.peopleCount} คน` },
          { label: 'ติดต่อสภา', value: [council.address, council.phone].filter(Boolean).join(' โทร. ') || BLANK },
        ],
      },
      heading(2, 'เหตุที่เกิด'),
      ...lines(breach.happened),
      heading(2, 'ข้อมูลที่เกี่ยวข้อง'),
      ...lines(breach.dataKinds),
      ...(breach.noRiskAt === null ? [] : [heading(2, 'เหตุผลที่ไม่ต้องแจ้งสำนักงานฯ'), ...lines(breach.noRiskReason), paragraph(`พิจารณาโดย ${breach.noRiskBy} เมื่อ ${localMoment(breach.noRiskAt)}`, { indent: 'first' })]),
      ...(breach.note.trim() ? [heading(2, 'สิ่งที่ทำแล้วและที่จะทำ'), ...lines(breach.note)] : []),
      paragraph(`บันทึกตามข้อมูล ณ ${localMoment(now)}`, { indent: 'first' }),
      {
        kind: 'signatures',
        people: [
          { role: 'ผู้บันทึก', name: '', position: '' },
          { role: 'ประธานสภา', name: '', position: '' },
        ],
      },
    ],
  })
}

function riskWords({ highRisk, noRiskAt }: Breach): string {
  if (highRisk) return 'มีความเสี่ยงสูงต่อสิทธิและเสรีภาพของบุคคล ต้องแจ้งเจ้าของข้อมูลด้วย'
  return noRiskAt === null ? 'ไม่ถึงขั้นความเสี่ยงสูง' : 'ไม่มีความเสี่ยงที่จะกระทบสิทธิและเสรีภาพของบุคคล'
}

function officeWords({ officeToldAt }: Breach, { office, hours }: BreachClock): string {
  if (officeToldAt !== null) return `${localMoment(officeToldAt)} ${office === 'in_time' ? 'ภายในกำหนด' : 'เกินกำหนด'}`
  if (office === 'not_needed') return 'ไม่ต้องแจ้ง เพราะไม่มีความเสี่ยงที่จะกระทบสิทธิและเสรีภาพของบุคคล'
  return office === 'running' ? `ยังไม่ได้แจ้ง เหลือเวลา ${hours} ชั่วโมง` : `ยังไม่ได้แจ้ง เกินกำหนดมาแล้ว ${hours} ชั่วโมง`
}

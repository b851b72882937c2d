import type { Check, PackageInfo, VerifyReport } from '../contract/backups.ts'
import type { ErrorCode } from '../contract/errors.ts'
import type { SettingsValues } from '../contract/settings.ts'
import { heading, paragraph, plain, type Block, type DocumentModel, type Facts, type TableRow } from './model.ts'
import { countedRecords, readableSize } from './package-words.ts'
import { paper } from './paper.ts'
import { localMoment } from './words.ts'

/** What a verification of a backup found, green or red, in words for the file of papers. */

/** Each promise of a package. */
const PROMISES: Record<Check['name'], string> = {
  readable: 'อ่านไฟล์ได้ครบทุกไบต์จากสื่อที่เก็บ',
  key: 'เปิดได้ด้วยกุญแจที่ใช้ตรวจ',
  members: 'มีครบทุกส่วนตามบัญชีรายการ ไม่ขาดไม่เกิน',
  hashes: 'ทุกส่วนตรงกับลายนิ้วมือที่บันทึกไว้',
  database: 'ฐานข้อมูลเปิดได้และไม่เสียหาย',
  search: 'ดัชนีค้นหาสมบูรณ์',
  counts: 'จำนวนรายการและไฟล์แนบตรงกับที่บันทึกไว้',
  slots: 'กุญแจสำหรับเปิดทุกดอกอยู่ครบและสมบูรณ์',
}

/** Causes a reader can act on; any other is named by its code. */
const CAUSES: Partial<Record<ErrorCode, string>> = {
  PACKAGE_NOT_OURS: 'ไฟล์นี้ไม่ใช่ชุดสำรองของสมุดสภา',
  PACKAGE_TRUNCATED: 'ไฟล์ไม่ครบ อาจคัดลอกไม่เสร็จ',
  PACKAGE_DAMAGED: 'เสียหาย',
  PACKAGE_NEWER: 'สร้างด้วยโปรแกรมรุ่นใหม่กว่า',
  DATABASE_DAMAGED: 'ฐานข้อมูลเสียหาย',
  DATABASE_NEWER: 'สร้างด้วยโปรแกรมรุ่นใหม่กว่า',
  KEY_DAMAGED: 'กุญแจเสียหาย',
  FOLDER_GONE: 'สื่อที่เก็บหลุดหรือหายไประหว่างตรวจ',
  DISK_FAILED: 'สื่อที่เก็บอ่านไม่ได้',
}

export function verifyReportDocument(report: VerifyReport, settings: Pick<SettingsValues, 'thaiDigits'>): DocumentModel {
  return paper({
    settings,
    title: 'ผลการตรวจชุดสำรองข้อมูล',
    footer: report.info ? `ผลการตรวจชุดสำรองข้อมูล ${report.info.councilName}` : 'ผลการตรวจชุดสำรองข้อมูล',
    blocks: [
      heading(1, 'ผลการตรวจชุดสำรองข้อมูล'),
      paragraph(`ตรวจเมื่อ ${localMoment(report.checkedAt)}`, { align: 'center' }),
      verdict(report),
      ...(report.info ? [heading(2, 'ชุดสำรองที่ตรวจ'), facts(report.info)] : []),
      heading(2, 'สิ่งที่ตรวจ'),
      {
        kind: 'table',
        ruled: true,
        size: 'normal',
        columns: [
          { width: 8, align: 'center', heading: 'ที่' },
          { width: 60, align: 'start', heading: 'รายการ' },
          { width: 32, align: 'start', heading: 'ผล' },
        ],
        rows: report.checks.map(checkRow),
      },
      paragraph(`อ่านทั้งหมด ${readableSize(report.bytesRead)}`, { size: 'small' }),
    ],
  })
}

function verdict(report: VerifyReport): Block {
  if (report.ok) {
    return {
      kind: 'verdict',
      tone: 'good',
      text: 'ผ่าน: ชุดสำรองนี้ใช้กู้คืนได้',
      detail: 'ตรวจครบทุกรายการโดยไม่ได้กู้คืนจริง (Passed: this backup can be restored.)',
    }
  }
  return {
    kind: 'verdict',
    tone: 'bad',
    text: 'ไม่ผ่าน: อย่าใช้ชุดสำรองนี้',
    detail: 'ข้อมูลในเครื่องไม่ถูกแตะต้อง ให้สำรองใหม่ลงสื่ออื่นแล้วตรวจอีกครั้ง (Failed: do not rely on this backup; make another.)',
  }
}

function facts({ councilName, createdAt, createdBy, path, size, appVersion, counts, fileCount }: PackageInfo): Facts {
  return {
    kind: 'facts',
    rows: [
      { label: 'สภา', value: councilName },
      { label: 'สำรองเมื่อ', value: localMoment(createdAt) },
      { label: 'ผู้สำรอง', value: createdBy },
      { label: 'ไฟล์', value: path },
      { label: 'ขนาด', value: readableSize(size) },
      { label: 'จำนวนรายการ', value: countedRecords({ counts, fileCount }) },
      { label: 'โปรแกรมรุ่น', value: appVersion },
    ],
  }
}

function checkRow(check: Check, index: number): TableRow {
  return { kind: 'cells', cells: [plain(String(index + 1)), plain(PROMISES[check.name]), [{ text: outcome(check), bold: check.code !== null }]] }
}

/** A check that could not be made has neither passed nor a code. */
function outcome({ ok, code }: Check): string {
  if (ok) return 'ผ่าน'
  if (code === null) return 'ไม่ได้ตรวจ'
  return `ไม่ผ่าน: ${CAUSES[code] ?? code}`
}

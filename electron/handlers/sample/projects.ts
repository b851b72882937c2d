import type { FundingSource, Stage } from '../../contract/projects.ts'

/** One invented project for each issue that the source names, in the order of the slots. */
export interface SampleProject {
  title: string
  objectives: string
  stage: Stage
  source: FundingSource
  promisedBaht: number
}

export const SAMPLE_PROJECTS: readonly SampleProject[] = [
  { title: 'ฟื้นฟูป่าชายเลนร่วมกันทุกหมู่บ้าน', objectives: 'ปลูกเสริมและดูแลต้นกล้าให้รอดครบหนึ่งปี', stage: 'running', source: 'local_government', promisedBaht: 120_000 },
  { title: 'เส้นทางท่องเที่ยววิถีประมงพื้นบ้าน', objectives: 'ฝึกคนนำเที่ยวในชุมชนและทำป้ายสื่อความหมาย', stage: 'running', source: 'codi', promisedBaht: 85_000 },
  { title: 'สมทบกองทุนสวัสดิการชุมชน', objectives: 'ช่วยสมาชิกเมื่อเกิด เจ็บ และเสียชีวิต', stage: 'approved', source: 'welfare_fund', promisedBaht: 200_000 },
  { title: 'ไฟทางปลอดภัยหน้าโรงเรียน', objectives: 'ติดไฟแสงอาทิตย์จุดเสี่ยงสิบสองจุด', stage: 'finished', source: 'local_government', promisedBaht: 96_500 },
  { title: 'กลุ่มแปรรูปสับปะรดและอาหารทะเล', objectives: 'เพิ่มรายได้ครัวเรือนจากผลผลิตในตำบล', stage: 'running', source: 'members', promisedBaht: 45_000 },
  { title: 'ดูแลต้นน้ำและสระเก็บน้ำชุมชน', objectives: 'ขุดลอกและวัดคุณภาพน้ำทุกสามเดือน', stage: 'approved', source: 'provincial_government', promisedBaht: 150_000 },
  { title: 'ซ่อมบ้านผู้สูงอายุที่อยู่ลำพัง', objectives: 'ซ่อมหลังคาและห้องน้ำให้ปลอดภัยสิบหลัง', stage: 'finished', source: 'donation', promisedBaht: 110_000 },
  { title: 'รถรับส่งชุมชนไปตลาดและโรงพยาบาล', objectives: 'ทดลองเดินรถสัปดาห์ละสามวัน', stage: 'proposed', source: 'private', promisedBaht: 60_000 },
]

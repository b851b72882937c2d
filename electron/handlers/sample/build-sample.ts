import type { CouncilProfileInput } from '../../contract/councils.ts'
import type { AppContext } from '../context.ts'
export const SAMPLE_PROFILE: CouncilProfileInput = {
  name: 'สภาองค์กรชุมชนตำบลป่าคลอก (ตัวอย่าง)', kind: 'municipality', provinceCode: '83', amphoeCode: '8303', tambonCode: '830304', registrationNo: '', registeredOn: null, phone: '', address: '' }
export const SAMPLE_USER = 'เลขานุการ (ตัวอย่าง)'
export async function buildSample(_c: AppContext, _h: unknown): Promise<void> {}

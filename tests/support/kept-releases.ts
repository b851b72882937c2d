import { fileURLToPath } from 'node:url'

const at = (path: string): string => fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url))

/** What earlier releases wrote (tests/fixtures/README.md). Each is a council with two secretaries and a paper key. */
export const RELEASES = [
  {
    name: '0.1.0, schema 1',
    package: at('packages/0.1.0-schema1.sapha'),
    /** SHA-256: a kept file is never made again. */
    packageSha256: 'ca3cf5c39d845915cba90f5338e2c3aeeb81519466553ad0f2d25d14372311f9',
    folder: at('councils/0.1.0-schema1'),
    councilId: '01a217fd-4802-7495-8a81-13f1040cf2c3',
    passphrases: ['ลมทะเลพัดใบตาลไหว', 'สายน้ำเย็นใต้ต้นไทร'],
    paperKey: 'T8PXR AFJG9 9S2PS Z3ZFA UJNHZ E06VQ 2P7FD MUQUC 4RU4L 9UKDN VQZW F4YM',
  },
  {
    name: '0.1.0, schema 5',
    package: at('packages/0.1.0-schema5.sapha'),
    packageSha256: '5369623433e3bb81de9f625d99331c3335c4f1351d94186098de2bfef20373f4',
    folder: at('councils/0.1.0-schema5'),
    councilId: '01a219ae-d5da-72eb-9ed2-d01e16a818c5',
    passphrases: ['ลมทะเลพัดใบตาลไหว', 'สายน้ำเย็นใต้ต้นไทร'],
    paperKey: '9H7TH EQ337 A2HXF PXE8Z 8DP5V UTT4Y WVSX5 Q906Q R4V2U 5NEJN 7SWG 99ET',
  },
  {
    name: '0.1.0, schema 9',
    package: at('packages/0.1.0-schema9.sapha'),
    packageSha256: 'af694309638dc856ebbb959051742f81c2b7ee51173d02716ed1411b2b14b094',
    folder: at('councils/0.1.0-schema9'),
    councilId: '01a21d25-4109-701a-9823-46ea060a066f',
    passphrases: ['ลมทะเลพัดใบตาลไหว', 'สายน้ำเย็นใต้ต้นไทร'],
    paperKey: 'PJH62 C4M4K CH07P 2NQ20 4E0X5 4F6PV ECP4L KPAXN 66LEX NF6QA GQEE NZ3P',
  },
] as const

export type Release = (typeof RELEASES)[number]

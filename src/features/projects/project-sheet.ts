import type { TFunction } from 'i18next'
import type { CallOutput } from '../../../electron/contract/index.ts'
import type { Sheet } from '../../../electron/contract/papers.ts'

/** Projects as a table; money in baht, as numbers to reckon with. */
export function projectSheet(projects: CallOutput<'projects.list'>, t: TFunction<'projects'>): Sheet {
  return {
    title: t('title'),
    columns: [
      { heading: t('field.code'), kind: 'text' }, { heading: t('column.title'), kind: 'text' }, { heading: t('column.stage'), kind: 'text' },
      { heading: t('column.resolution'), kind: 'text' }, { heading: t('field.startsOn'), kind: 'date' }, { heading: t('field.endsOn'), kind: 'date' },
      { heading: t('column.promised'), kind: 'number' }, { heading: t('column.received'), kind: 'number' },
    ],
    rows: projects.map((one) => [
      one.code, one.title, t(`stage.${one.stage}`), one.hasApproval ? t('hasResolution') : t('noResolution'), one.startsOn, one.endsOn,
      one.promisedSatang / 100, one.receivedSatang / 100,
    ]),
  }
}

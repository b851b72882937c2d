import type { TFunction } from 'i18next'
import type { Sheet } from '../../../electron/contract/papers.ts'
import type { PartnerPaper, PartnerRow } from '../../../electron/contract/partners.ts'

export function partnerSheet(partners: readonly PartnerRow[], t: TFunction<'partners'>): Sheet {
  return {
    title: t('title'),
    columns: [
      ...([t('field.name'), t('field.kind'), t('field.contact'), t('field.phone'), t('field.address'), t('projects')].map((heading) => ({ heading, kind: 'text' as const }))),
      { heading: t('papers.title'), kind: 'number' }, { heading: t('field.note'), kind: 'text' },
    ],
    rows: partners.map((one) => [
      one.name, t(`kind.${one.kind}`), one.contactName, one.phone, one.address, one.projects.map(({ title }) => title).join(', '), one.papers, one.note,
    ]),
  }
}

/** Papers exchanged with one partner; `projectTitle` '' where it is about none. */
export function paperSheet(name: string, papers: readonly (PartnerPaper & { projectTitle: string })[], t: TFunction<'partners'>): Sheet {
  return {
    title: t('papers.of', { name: name.slice(0, 150) }),
    columns: [
      { heading: t('papers.datedOn'), kind: 'date' },
      ...([t('papers.direction'), t('papers.number'), t('papers.subject'), t('papers.project'), t('field.note')].map((heading) => ({ heading, kind: 'text' as const }))),
    ],
    rows: papers.map((one) => [one.datedOn, t(`papers.${one.direction}`), one.number, one.subject, one.projectTitle, one.note]),
  }
}

import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import type { FundPage, FundYear } from '../contract/funds.ts'
import { select } from '../store/table.ts'
import { FUND_BENEFITS, FUND_YEARS, FUNDS, MEETINGS } from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'
import type { HandlersOf } from './context.ts'
import { recordHandlers } from './record-handlers.ts'

/** One report for each fiscal year. @throws AppError FUND_YEAR_TWICE */
function refuseTwice({ db }: Writer, { fundId, fiscalYear }: Pick<FundYear, 'fundId' | 'fiscalYear'>, id: string | null): void {
  if (select(db, FUND_YEARS, 'fund_id = ? AND fiscal_year = ? AND id <> ?', [fundId, fiscalYear, id ?? '']).length > 0) throw new AppError('FUND_YEAR_TWICE', { fiscalYear })
}

/** Each fund with its reports, the newest year first. */
export function fundPages(db: Database.Database): FundPage[] {
  return select(db, FUNDS, '1', [], 'created_at, id').map((fund) => ({
    fund,
    years: select(db, FUND_YEARS, 'fund_id = ?', [fund.id], 'fiscal_year DESC').map((year) => ({
      ...year,
      benefits: select(db, FUND_BENEFITS, 'fund_year_id = ?', [year.id], 'created_at, id'),
    })),
  }))
}

export const funds = {
  'funds.list': (_input, { council: { store } }) => fundPages(store.db),

  ...recordHandlers('funds', FUNDS, {
    mayGo: ({ db }, { id }) => {
      const count = select(db, FUND_YEARS, 'fund_id = ?', [id]).length
      if (count > 0) throw new AppError('FUND_IN_USE', { count })
    },
  }),
  ...recordHandlers('fundYears', FUND_YEARS, {
    names: { fundId: FUNDS, meetingId: MEETINGS },
    check: (writer, values, before) => refuseTwice(writer, values, before?.id ?? null),
  }),
  ...recordHandlers('fundBenefits', FUND_BENEFITS, { names: { fundYearId: FUND_YEARS } }),
} satisfies HandlersOf<'funds' | 'fundYears' | 'fundBenefits'>

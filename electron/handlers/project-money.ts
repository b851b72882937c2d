import { AppError } from '../contract/errors.ts'
import type { Instalment, Spending } from '../contract/project-money.ts'
import { promisedOf, total } from '../domain/project-money.ts'
import { find, select } from '../store/table.ts'
import { ACTIVITIES, FUNDINGS, INSTALMENTS, PARTNERS, PROJECTS, RESOLUTIONS, SPENDINGS } from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'
import type { HandlersOf } from './context.ts'
import { recordHandlers } from './record-handlers.ts'

/** Rule 20: received never exceeds promised silently. @throws AppError RECEIVED_ABOVE_PROMISED while nobody said why */
function refuseSilentExcess({ db }: Writer, values: Pick<Instalment, 'fundingId' | 'receivedSatang' | 'excessReason'>, id: string | null): void {
  const funding = find(db, FUNDINGS, values.fundingId)
  if (!funding || values.excessReason.trim() !== '' || values.receivedSatang === 0) return
  const others = select(db, INSTALMENTS, 'funding_id = ? AND id <> ?', [values.fundingId, id ?? ''])
  const received = total(others, ({ receivedSatang }) => receivedSatang) + values.receivedSatang
  const promised = promisedOf(funding)
  if (received > promised) throw new AppError('RECEIVED_ABOVE_PROMISED', { received, promised })
}

/** What a spending is paid from and spent on belongs to its own project. @throws AppError INPUT_INVALID */
function refuseStrangers({ db }: Writer, { projectId, fundingId, activityId }: Pick<Spending, 'projectId' | 'fundingId' | 'activityId'>): void {
  const funding = fundingId === null ? null : find(db, FUNDINGS, fundingId)
  const activity = activityId === null ? null : find(db, ACTIVITIES, activityId)
  const fields = [...(funding && funding.projectId !== projectId ? ['fundingId'] : []), ...(activity && activity.projectId !== projectId ? ['activityId'] : [])]
  if (fields.length > 0) throw new AppError('INPUT_INVALID', { fields })
}

/** Money that came in or went out does not lose its source. @throws AppError FUNDING_IN_USE */
function refuseInUse({ db }: Writer, id: string): void {
  const instalments = select(db, INSTALMENTS, 'funding_id = ?', [id]).length
  const spendings = select(db, SPENDINGS, 'funding_id = ?', [id]).length
  if (instalments + spendings > 0) throw new AppError('FUNDING_IN_USE', { instalments, spendings })
}

export const projectMoney = {
  ...recordHandlers('fundings', FUNDINGS, {
    names: { projectId: PROJECTS, partnerId: PARTNERS, resolutionId: RESOLUTIONS },
    mayGo: (writer, { id }) => refuseInUse(writer, id),
  }),
  ...recordHandlers('instalments', INSTALMENTS, {
    names: { fundingId: FUNDINGS },
    check: (writer, values, before) => refuseSilentExcess(writer, values, before?.id ?? null),
  }),
  ...recordHandlers('spendings', SPENDINGS, { names: { projectId: PROJECTS, fundingId: FUNDINGS, activityId: ACTIVITIES }, check: refuseStrangers }),
} satisfies HandlersOf<'fundings' | 'instalments' | 'spendings'>

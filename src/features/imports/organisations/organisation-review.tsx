import { Alert, Select, Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrganisationEntry } from '../../../../electron/contract/organisations.ts'
import { useCommandCall, useQueryCall } from '../../../api/hooks.ts'
import { useStatus } from '../../../api/status.ts'
import { ErrorNotice } from '../../../components/error-notice.tsx'
import { LoadingPage } from '../../../components/loading-page.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { KINDS } from '../../organisations/organisation-view.ts'
import styles from '../imports.module.css'
import { ReviewFrame, type ReviewProps } from '../review-frame.tsx'
import { RowsFilter } from '../rows-filter.tsx'
import { useReview } from '../use-review.ts'
import { codeOf, confirmAsk, toChoices } from './organisation-desk.ts'
import { OrganisationRows } from './organisation-rows.tsx'
import { useOrganisationDesk } from './use-organisation-desk.ts'
import { useOrganisationWords } from './use-organisation-words.ts'

/** An organisation list beside the register, row by row, before anything is written. */
export function OrganisationReview(props: ReviewProps) {
  const { today } = useStatus()
  const register = useQueryCall('organisations.list', { on: today })
  if (register.error) return <ErrorNotice error={register.error} />
  return register.data === undefined ? <LoadingPage /> : <Review {...props} register={register.data.entries} />
}

function Review({ register, ...props }: ReviewProps & { register: readonly OrganisationEntry[] }) {
  const { stageId, reading, rows } = props.read
  const { t } = useTranslation(['imports', 'organisations'])
  const format = useFormat()
  const words = useOrganisationWords()
  const listed = useMemo(() => rows.flatMap(({ row }) => (row.kind === 'organisation' ? [row] : [])), [rows])
  const desk = useOrganisationDesk(listed, register)
  const commit = useCommandCall('imports.commitOrganisations', { invalidates: ['organisations', 'members', 'search', 'audit'], errorShown: true })
  const { filter, shown, frame } = useReview(props, desk, { codeOf, nameOf: words.kind }, confirmAsk, {
    commit,
    commitText: (count) => t('org.do', { count }),
    leftBody: t('org.leftBody'),
    write: (jobId) => commit.mutateAsync({ jobId, stageId, rows: toChoices(desk.judged), kind: desk.kind }),
  })
  return (
    <ReviewFrame {...frame} title={t('org.title')} note={t('org.file', { name: reading.file.name, records: format.number(reading.counts.records) })}>
      {desk.lacking > 0 && (
        <Alert color="gray" title={t('missing.title')} mb="md">
          <Select
            label={t('org.missingKind', { count: desk.lacking })}
            description={t('org.missingKindNote')}
            w="26rem"
            maw="100%"
            allowDeselect={false}
            data={KINDS.map((kind) => ({ value: kind, label: t(`organisations:kind.${kind}`) }))}
            value={desk.kind}
            onChange={(value) => desk.setKind(KINDS.find((one) => one === value) ?? 'local')}
          />
        </Alert>
      )}
      <RowsFilter {...filter} />
      {shown.length > 0 ? <OrganisationRows rows={shown} desk={desk} /> : <Text className={styles.none}>{t('counts.none')}</Text>}
    </ReviewFrame>
  )
}

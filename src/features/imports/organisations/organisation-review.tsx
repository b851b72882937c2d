import { Alert, Select, Text } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportBatch } from '../../../../electron/contract/import-desk.ts'
import type { ImportChoices } from '../../../../electron/contract/imports.ts'
import type { OrganisationEntry } from '../../../../electron/contract/organisations.ts'
import type { ApiError } from '../../../api/api-error.ts'
import { useCommandCall, useQueryCall } from '../../../api/hooks.ts'
import { useStatus } from '../../../api/status.ts'
import { useJob } from '../../../api/use-job.ts'
import { askToConfirm } from '../../../components/confirm.tsx'
import { ErrorNotice } from '../../../components/error-notice.tsx'
import { LoadingPage } from '../../../components/loading-page.tsx'
import { useUnsavedForm } from '../../../components/use-unsaved-form.ts'
import { useFormat } from '../../../i18n/format.ts'
import { KINDS } from '../../organisations/organisation-view.ts'
import { select, type View } from '../desk.ts'
import styles from '../imports.module.css'
import { ReviewFrame } from '../review-frame.tsx'
import { RowsFilter } from '../rows-filter.tsx'
import type { Read } from '../use-reading.ts'
import { codeOf, confirmAsk, isReady, toChoices, type Decision } from './organisation-desk.ts'
import { OrganisationRows } from './organisation-rows.tsx'
import { useOrganisationDesk } from './use-organisation-desk.ts'
import { useOrganisationWords } from './use-organisation-words.ts'

interface Props {
  read: Read
  /** Of reading the file again. */
  error: ApiError | null
  onChoices(choices: ImportChoices): void
  onAnother(): void
  onDone(batch: ImportBatch): void
}

/** An organisation list beside the register, row by row, before anything is written. */
export function OrganisationReview(props: Props) {
  const { today } = useStatus()
  const register = useQueryCall('organisations.list', { on: today })
  if (register.error) return <ErrorNotice error={register.error} />
  return register.data === undefined ? <LoadingPage /> : <Review {...props} register={register.data.entries} />
}

function Review({ read: { stageId, reading, rows }, error, onChoices, onAnother, onDone, register }: Props & { register: readonly OrganisationEntry[] }) {
  const { t } = useTranslation(['imports', 'organisations'])
  const format = useFormat()
  const words = useOrganisationWords()
  const listed = useMemo(() => rows.flatMap(({ row }) => (row.kind === 'organisation' ? [row] : [])), [rows])
  const desk = useOrganisationDesk(listed, register)
  const [chosenView, setView] = useState<View | null>(null)
  const [code, setCode] = useState<string | null>(null)
  const commit = useCommandCall('imports.commitOrganisations', { invalidates: ['organisations', 'members', 'search', 'audit'], errorShown: true })
  const job = useJob()
  const leave = useUnsavedForm(true)

  const view = chosenView ?? (desk.doubtful.size > 0 ? 'doubts' : 'all')
  const judged = useDeferredValue(desk.judged)
  const shown = useMemo(() => {
    const all = select(judged, view, desk.doubtful)
    return code === null || view !== 'doubts' ? all : all.filter(({ asks }) => asks.some((ask) => codeOf(ask) === code))
  }, [judged, view, code, desk.doubtful])
  const ready = desk.judged.filter(isReady).length
  const open = desk.judged.filter(({ outcome }) => outcome === 'ask').length
  const commitText = t('org.do', { count: ready })

  async function bringIn(): Promise<void> {
    if (commit.isPending) return
    const agreed = open === 0 || (await askToConfirm({ title: t('commit.leftTitle', { count: open }), body: t('org.leftBody'), confirm: commitText, cancel: t('commit.stay') }))
    if (!agreed) return
    await job.run((jobId) => commit.mutateAsync({ jobId, stageId, rows: toChoices(desk.judged), kind: desk.kind })).then(
      (batch) => {
        leave()
        onDone(batch)
      },
      () => undefined, // shown above the table
    )
  }
  return (
    <ReviewFrame
      title={t('org.title')}
      note={t('org.file', { name: reading.file.name, records: format.number(reading.counts.records) })}
      reading={reading}
      error={error}
      ready={ready}
      commitText={commitText}
      commitError={commit.error}
      job={job}
      busy={commit.isPending}
      touched={desk.touched}
      onCommit={() => void bringIn()}
      onChoices={onChoices}
      onAnother={onAnother}
    >
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
      <RowsFilter
        rows={desk.judged}
        doubtful={desk.doubtful}
        view={view}
        onView={(next) => (setView(next), setCode(null))}
        code={code}
        onCode={setCode}
        codeOf={codeOf}
        nameOf={words.kind}
        onConfirm={(asks) => desk.decideAll([...asks.keys()], (now, key) => (asks.get(key) ?? []).reduce<Decision>(confirmAsk, now))}
      />
      {shown.length > 0 ? <OrganisationRows rows={shown} desk={desk} /> : <Text className={styles.none}>{t('counts.none')}</Text>}
    </ReviewFrame>
  )
}

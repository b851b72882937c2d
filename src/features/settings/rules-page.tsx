import { Button, Group, Stack, Text } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { SettingsRecord } from '../../../electron/contract/settings.ts'
import { api } from '../../api/client.ts'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { useSession } from '../../api/status.ts'
import { ConflictNotice } from '../../components/conflict-notice.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { ErrorSummary, type FieldProblem } from '../../components/error-summary.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ReadOnlyNotice } from '../../components/read-only-notice.tsx'
import { Section } from '../../components/section.tsx'
import { showDone } from '../../components/toasts.tsx'
import { useUnsavedForm } from '../../components/use-unsaved-form.ts'
import { checkRules, RANGES, rulesValues, toSettings, type NumberKey, type RulesValues } from './rules-form.ts'
import { ChoiceRule, FractionRule, NumberRule, SwitchRule, type RuleProps } from './rules-fields.tsx'

/** Numbers the law or the council sets, each with its section and whether somebody compared it with the text. */
export function RulesPage() {
  const settings = useQueryCall('settings.get', {})
  if (settings.error !== null) return <ErrorNotice error={settings.error} onRetry={() => void settings.refetch()} />
  if (settings.data === undefined) return <LoadingPage />
  // Another revision is another form: what was typed is guarded by the revision when it is saved.
  return <Form record={settings.data} />
}

function Form({ record }: { record: SettingsRecord }) {
  const { t } = useTranslation(['settings', 'common'])
  const mayChange = useSession().user.role === 'secretary'
  const [known, setKnown] = useState(record)
  const before = rulesValues(known)
  const [typed, setTyped] = useState<RulesValues | null>(null)
  const values = typed ?? before
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const save = useCommandCall('settings.save', { errorShown: true, invalidates: ['app.status', 'audit', 'meetings', 'members'] })
  useUnsavedForm(typed !== null)
  // News from elsewhere replaces what is shown only while nothing is being typed.
  if (typed === null && known.revision !== record.revision) setKnown(record)

  const nameOf = (key: NumberKey): string => {
    if (key === 'quorumNumerator') return t('rules.quorum.top')
    if (key === 'quorumDenominator') return t('rules.quorum.bottom')
    if (key === 'expertNumerator') return t('rules.experts.top')
    if (key === 'expertDenominator') return t('rules.experts.bottom')
    return t(`rules.${key}.title`)
  }
  const inWords = checkRules(values).map(({ key, problem }) => ({
    fieldId: `rule-${key}`,
    message: t(`rules.${problem}`, { name: nameOf(key), min: RANGES[key][0], max: RANGES[key][1] }),
  }))
  const saveOver = (revision: number) =>
    save.mutate(
      { ...toSettings(values), revision },
      {
        onSuccess: (saved) => {
          setKnown(saved)
          setTyped(null)
          showDone(t('rules.saved'))
        },
      },
    )
  function submit(event: FormEvent): void {
    event.preventDefault()
    setProblems(inWords)
    if (inWords.length === 0 && !save.isPending) saveOver(known.revision)
  }
  async function takeTheirs(): Promise<void> {
    setKnown(await api.settings.get({}))
    setTyped(null)
    save.reset()
  }
  const errorOf = (key: NumberKey) => (problems.length > 0 ? inWords.find(({ fieldId }) => fieldId === `rule-${key}`)?.message : undefined)
  const rule: RuleProps = { values, before, mayChange, errorOf, onChange: (change) => setTyped({ ...values, ...change }) }
  return (
    <>
      <PageHeader title={t('rules.title')} note={t('rules.lead')} />
      {!mayChange && <ReadOnlyNotice>{t('onlySecretary')}</ReadOnlyNotice>}
      <form onSubmit={submit} noValidate>
        <Stack maw="56rem" gap="xl">
          <ErrorSummary problems={problems} />
          <Section title={t('rules.law')}>
            <FractionRule statutory="quorum" {...rule} />
            <NumberRule field="meetingsPerYear" statutory="meetingsPerYear" {...rule} />
            <NumberRule field="termYears" statutory="termYears" {...rule} />
            <FractionRule statutory="experts" {...rule} />
            <NumberRule field="delegates" statutory="delegates" {...rule} />
            <NumberRule field="delegatesPerOrganisation" statutory="delegatesPerOrganisation" {...rule} />
          </Section>
          <Section title={t('rules.council')}>
            <SwitchRule field="byElectionRemainder" {...rule} />
            <SwitchRule field="actingCounts" {...rule} />
            <SwitchRule field="substituteCounts" {...rule} />
            <SwitchRule field="numberSeriesByKind" {...rule} />
            <ChoiceRule field="resolutionSeries" {...rule} />
            <NumberRule field="noticeDays" {...rule} />
            <NumberRule field="retentionYears" {...rule} />
          </Section>
          <Section title={t('rules.program')}>
            <SwitchRule field="thaiDigits" {...rule} />
            <NumberRule field="idleMinutes" {...rule} />
            <NumberRule field="backupWarnDays" {...rule} />
            <NumberRule field="copyAfterChanges" {...rule} />
          </Section>
          {save.error?.code === 'CHANGED_MEANWHILE' ? (
            <ConflictNotice busy={save.isPending} onKeepMine={() => void api.settings.get({}).then(({ revision }) => saveOver(revision))} onTakeTheirs={() => void takeTheirs()} />
          ) : (
            <ErrorNotice error={save.error} />
          )}
          {mayChange && (
            <Group>
              <Button type="submit" loading={save.isPending} disabled={typed === null}>
                {t('rules.save')}
              </Button>
              {typed !== null && <Text c="dimmed">{t('common:notSaved')}</Text>}
            </Group>
          )}
        </Stack>
      </form>
    </>
  )
}

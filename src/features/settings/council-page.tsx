import { Button, Group, Radio, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { councilKind, type CouncilProfile } from '../../../electron/contract/councils.ts'
import { api } from '../../api/client.ts'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { useSession } from '../../api/status.ts'
import { ConflictNotice } from '../../components/conflict-notice.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { ErrorSummary, type FieldProblem } from '../../components/error-summary.tsx'
import { unreadableFields } from '../../components/form-problems.ts'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ReadOnlyNotice } from '../../components/read-only-notice.tsx'
import { ThaiDateInput } from '../../components/thai-date-input.tsx'
import { showDone } from '../../components/toasts.tsx'
import { useUnsavedForm } from '../../components/use-unsaved-form.ts'
import { MANY } from '../setup/answers.ts'
import { AreaSelect } from '../setup/area-select.tsx'

/** Field ids, for the error summary. */
const ID = { name: 'council-name', amphoe: 'council-amphoe', tambon: 'council-tambon' }

/** What stands on the council's letters and reports. */
export function CouncilPage() {
  const profile = useQueryCall('councils.profile', {})
  if (profile.error !== null) return <ErrorNotice error={profile.error} onRetry={() => void profile.refetch()} />
  if (profile.data === undefined) return <LoadingPage />
  return <Form profile={profile.data} />
}

interface Values extends Pick<CouncilProfile, 'name' | 'kind' | 'provinceCode' | 'registrationNo' | 'registeredOn' | 'phone' | 'address'> {
  amphoeCode: string | null
  /** MANY: the council spans several; null: not chosen yet. */
  tambonCode: string | null
}

function valuesOf({ name, kind, provinceCode, amphoeCode, tambonCode, registrationNo, registeredOn, phone, address }: CouncilProfile): Values {
  return { name, kind, provinceCode, amphoeCode, tambonCode: tambonCode ?? MANY, registrationNo, registeredOn, phone, address }
}

function Form({ profile }: { profile: CouncilProfile }) {
  const { t } = useTranslation(['settings', 'setup', 'common'])
  const mayChange = useSession().user.role === 'secretary'
  const [known, setKnown] = useState(profile)
  const [typed, setTyped] = useState<Values | null>(null)
  const values = typed ?? valuesOf(known)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const save = useCommandCall('councils.saveProfile', { errorShown: true, invalidates: ['app.status', 'audit'] })
  useUnsavedForm(typed !== null)
  // News from elsewhere replaces what is shown only while nothing is being typed.
  if (typed === null && known.revision !== profile.revision) setKnown(profile)
  const change = (part: Partial<Values>) => setTyped({ ...values, ...part })

  const missing: FieldProblem[] = [
    ...(values.name.trim() === '' ? [{ fieldId: ID.name, message: t('setup:council.missing.name') }] : []),
    ...(values.amphoeCode === null ? [{ fieldId: ID.amphoe, message: t('setup:council.missing.amphoe') }] : []),
    ...(values.amphoeCode !== null && values.tambonCode === null ? [{ fieldId: ID.tambon, message: t('setup:council.missing.tambon') }] : []),
  ]
  const problemAt = (fieldId: string) => (problems.length > 0 ? (missing.find((one) => one.fieldId === fieldId)?.message ?? null) : null)

  function saveOver(revision: number): void {
    const { amphoeCode, tambonCode, ...rest } = values
    if (amphoeCode === null) return
    save.mutate(
      { ...rest, name: values.name.trim(), amphoeCode, tambonCode: tambonCode === MANY ? null : tambonCode, revision },
      {
        onSuccess: (saved) => {
          setKnown(saved)
          setTyped(null)
          showDone(t('council.saved'))
        },
      },
    )
  }
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const found = [...unreadableFields(event.currentTarget), ...missing]
    setProblems(found)
    if (found.length === 0 && !save.isPending) saveOver(known.revision)
  }
  async function takeTheirs(): Promise<void> {
    setKnown(await api.councils.profile({}))
    setTyped(null)
    save.reset()
  }
  return (
    <>
      <PageHeader title={t('council.title')} note={t('council.lead')} />
      {!mayChange && <ReadOnlyNotice>{t('onlySecretary')}</ReadOnlyNotice>}
      <form onSubmit={submit} noValidate>
        <fieldset disabled={!mayChange} style={{ border: 0, margin: 0, padding: 0 }}>
          <Stack maw="56rem" gap="md">
            <ErrorSummary problems={problems} />
            <TextInput id={ID.name} label={t('setup:council.name')} maxLength={200} value={values.name} error={problemAt(ID.name)} onChange={(event) => change({ name: event.currentTarget.value })} />
            <Radio.Group label={t('setup:council.kind')} value={values.kind} onChange={(kind) => change({ kind: councilKind.parse(kind) })}>
              <Stack gap="xs" mt="0.25rem">
                {councilKind.options.map((kind) => (
                  <Radio key={kind} value={kind} label={t(`setup:council.kinds.${kind}`)} />
                ))}
              </Stack>
            </Radio.Group>
            <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
              <AreaSelect
                id="council-province"
                label={t('setup:council.province')}
                parent=""
                value={values.provinceCode}
                error={null}
                onChange={(provinceCode) => provinceCode !== null && provinceCode !== values.provinceCode && change({ provinceCode, amphoeCode: null, tambonCode: null })}
              />
              <AreaSelect
                id={ID.amphoe}
                label={t('setup:council.amphoe')}
                parent={values.provinceCode}
                value={values.amphoeCode}
                error={problemAt(ID.amphoe)}
                onChange={(amphoeCode) => amphoeCode !== null && amphoeCode !== values.amphoeCode && change({ amphoeCode, tambonCode: null })}
              />
              <AreaSelect
                id={ID.tambon}
                label={t('setup:council.tambon')}
                parent={values.amphoeCode}
                value={values.tambonCode}
                error={problemAt(ID.tambon)}
                extra={{ value: MANY, label: t('setup:council.manyTambon') }}
                onChange={(tambonCode) => tambonCode !== null && change({ tambonCode })}
              />
            </SimpleGrid>
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
              <TextInput label={t('setup:council.registrationNo')} maxLength={100} value={values.registrationNo} onChange={(event) => change({ registrationNo: event.currentTarget.value })} />
              <ThaiDateInput id="council-registered" label={t('setup:council.registeredOn')} past value={values.registeredOn} onChange={(registeredOn) => change({ registeredOn })} />
            </SimpleGrid>
            <TextInput label={t('council.phone')} maxLength={50} inputMode="tel" maw="27rem" value={values.phone} onChange={(event) => change({ phone: event.currentTarget.value })} />
            <TextInput label={t('council.address')} maxLength={500} value={values.address} onChange={(event) => change({ address: event.currentTarget.value })} />
            {save.error?.code === 'CHANGED_MEANWHILE' ? (
              <ConflictNotice busy={save.isPending} onKeepMine={() => void api.councils.profile({}).then(({ revision }) => saveOver(revision))} onTakeTheirs={() => void takeTheirs()} />
            ) : (
              <ErrorNotice error={save.error} />
            )}
            {mayChange && (
              <Group>
                <Button type="submit" loading={save.isPending} disabled={typed === null}>
                  {t('council.save')}
                </Button>
                {typed !== null && <Text c="dimmed">{t('common:notSaved')}</Text>}
              </Group>
            )}
          </Stack>
        </fieldset>
      </form>
    </>
  )
}

import { Box, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { NO_TEXTS, type PaperTexts, type PaperTextsState } from '../../../electron/contract/letters.ts'
import { api } from '../../api/client.ts'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { useSession } from '../../api/status.ts'
import { ConflictNotice } from '../../components/conflict-notice.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PaperPreview } from '../../components/paper-preview.tsx'
import { ReadOnlyNotice } from '../../components/read-only-notice.tsx'
import { Section } from '../../components/section.tsx'
import { showDone } from '../../components/toasts.tsx'
import { useUnsavedForm } from '../../components/use-unsaved-form.ts'
import { AgendaTemplates } from './agenda-templates.tsx'
import { WordForms } from './word-forms.tsx'
import styles from './letters.module.css'

/** Long enough for a word, short enough to follow. */
const PREVIEW_AFTER_MS = 700
const LONG = { letterhead: 1000, letterFooter: 1000, noticeOpening: 2000, noticeClosing: 2000, excerptOpening: 2000, excerptClosing: 2000 } as const
const FIELDS = Object.keys(LONG) as (keyof typeof LONG)[]

/** Head, foot and standing sentences of the council's papers, seen as they print. */
export function PaperTextsPage() {
  const texts = useQueryCall('paperTexts.get', {})
  if (texts.error !== null) return <ErrorNotice error={texts.error} onRetry={() => void texts.refetch()} />
  if (texts.data === undefined) return <LoadingPage />
  return <Form state={texts.data} />
}

function Form({ state }: { state: PaperTextsState }) {
  const { t } = useTranslation(['letters', 'settings', 'common'])
  const mayChange = useSession().user.role === 'secretary'
  const [known, setKnown] = useState(state)
  const [typed, setTyped] = useState<PaperTexts | null>(null)
  const values = typed ?? known.values
  const [shown] = useDebouncedValue(values, PREVIEW_AFTER_MS)
  const save = useCommandCall('paperTexts.save', { errorShown: true, invalidates: ['audit', 'papers'] })
  useUnsavedForm(typed !== null)
  // News from elsewhere replaces what is shown only while nothing is being typed, or where only what lies beside the texts changed.
  if (known.revision !== state.revision && (typed === null || JSON.stringify(known.values) === JSON.stringify(state.values))) setKnown(state)
  const change = (part: Partial<PaperTexts>) => setTyped({ ...values, ...part })
  const saveOver = (revision: number) =>
    save.mutate({ values, revision }, {
      onSuccess: (saved) => {
        setKnown(saved)
        setTyped(null)
        showDone(t('texts.saved'))
      },
    })
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (!save.isPending) saveOver(known.revision)
  }
  async function takeTheirs(): Promise<void> {
    setKnown(await api.paperTexts.get({}))
    setTyped(null)
    save.reset()
  }
  return (
    <>
      <PageHeader title={t('texts.title')} note={t('texts.lead')} />
      {!mayChange && <ReadOnlyNotice>{t('settings:onlySecretary')}</ReadOnlyNotice>}
      <div className={styles.desk}>
        <form onSubmit={submit} noValidate>
          <fieldset disabled={!mayChange} style={{ border: 0, margin: 0, padding: 0 }}>
            <Stack gap="md">
              <TextInput label={t('texts.letterPrefix')} description={t('texts.letterPrefixNote')} maxLength={60} value={values.letterPrefix} onChange={(event) => change({ letterPrefix: event.currentTarget.value })} />
              {FIELDS.map((field) => (
                <Textarea
                  key={field}
                  label={t(`texts.${field}`)}
                  description={t(`texts.${field}Note`)}
                  autosize
                  minRows={2}
                  maxRows={8}
                  maxLength={LONG[field]}
                  value={values[field]}
                  onChange={(event) => change({ [field]: event.currentTarget.value })}
                />
              ))}
              <Text size="sm" c="dimmed">
                {t('texts.words')}
              </Text>
              {save.error?.code === 'CHANGED_MEANWHILE' ? (
                <ConflictNotice busy={save.isPending} onKeepMine={() => void api.paperTexts.get({}).then(({ revision }) => saveOver(revision))} onTakeTheirs={() => void takeTheirs()} />
              ) : (
                <ErrorNotice error={save.error} />
              )}
              {mayChange && (
                <Group>
                  <Button type="submit" loading={save.isPending} disabled={typed === null}>
                    {t('texts.save')}
                  </Button>
                  <Button variant="default" onClick={() => setTyped({ ...NO_TEXTS })}>
                    {t('texts.clear')}
                  </Button>
                  {typed !== null && <Text c="dimmed">{t('common:notSaved')}</Text>}
                </Group>
              )}
            </Stack>
          </fieldset>
        </form>
        <div className={styles.sample}>
          <Section title={t('texts.preview')}>
            <PaperPreview paper={{ kind: 'noticeSample', texts: shown }} />
          </Section>
        </div>
      </div>
      <Box mt="xl">
        <WordForms />
      </Box>
      <Box mt="xl">
        <AgendaTemplates />
      </Box>
    </>
  )
}

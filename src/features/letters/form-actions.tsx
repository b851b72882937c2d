import { Button, FileButton, Group } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TemplatedPaper } from '../../../electron/contract/letters.ts'
import { ApiError, asApiError } from '../../api/api-error.ts'
import { call } from '../../api/client.ts'
import { refresh } from '../../api/query-client.ts'
import { stageFile } from '../../api/stage-file.ts'
import { askToConfirm } from '../../components/confirm.tsx'
import { saveFile } from '../../components/save-file.ts'
import { WORD } from '../../components/save-word.tsx'
import { showDone } from '../../components/toasts.tsx'

interface Props {
  kind: TemplatedPaper
  /** In the page's language. */
  paper: string
  /** Whether the paper has a form of the council's own. */
  inUse: boolean
  onError(error: ApiError | null): void
}

type Step = 'choose' | 'tryOut' | 'starter'

/** A file from the PC as the form of a paper; a paper in it; a file to begin with. */
export function FormActions({ kind, paper, inUse, onError }: Props) {
  const { t } = useTranslation('letters')
  const [step, setStep] = useState<Step | null>(null)
  /** A file that was mended may be chosen again under the same name. */
  const forget = useRef<() => void>(null)
  const run = async (name: Step, work: () => Promise<void>) => {
    onError(null)
    setStep(name)
    try {
      await work()
    } catch (cause) {
      onError(asApiError(cause))
    } finally {
      setStep(null)
      forget.current?.()
    }
  }
  const save = (name: 'tryOut' | 'starter') => run(name, async () => saveFile(await call(`wordTemplates.${name}`, { paper: kind }), WORD))

  async function use(file: File): Promise<void> {
    const stageId = await stageFile(file)
    try {
      await agreed(stageId)
    } catch (cause) {
      await call('files.discard', { stageId })
      throw cause
    }
  }

  async function agreed(stageId: string): Promise<void> {
    const input = { paper: kind, stageId }
    const used = await call('wordTemplates.use', input).catch(async (cause: unknown) => {
      if (!(cause instanceof ApiError) || cause.code !== 'TEMPLATE_WORDS_UNKNOWN') throw cause
      const words = String(cause.details['words'])
      const go = await askToConfirm({ title: t('forms.unknownTitle'), body: t('forms.unknown', { words }), confirm: t('forms.useAsItIs') })
      if (go) return await call('wordTemplates.use', { ...input, asItIs: true })
      await call('files.discard', { stageId })
      return null
    })
    if (used === null) return
    await refresh(['wordTemplates', 'paperTexts', 'audit'])
    showDone(t('forms.used', { name: used.file?.name ?? '', paper }))
  }

  return (
    <Group gap="xs" wrap="nowrap">
      <FileButton resetRef={forget} accept={`.docx,${WORD}`} onChange={(file) => void (file && run('choose', () => use(file)))}>
        {(props) => (
          <Button {...props} variant="default" aria-label={t('forms.chooseFor', { paper })} loading={step === 'choose'} leftSection={<IconUpload size="1.125rem" stroke={1.5} aria-hidden />}>
            {t('forms.choose')}
          </Button>
        )}
      </FileButton>
      {inUse && (
        <Button variant="subtle" aria-label={t('forms.tryOutFor', { paper })} loading={step === 'tryOut'} onClick={() => void save('tryOut')}>
          {t('forms.tryOut')}
        </Button>
      )}
      <Button variant="subtle" aria-label={t('forms.starterFor', { paper })} loading={step === 'starter'} onClick={() => void save('starter')}>
        {t('forms.starter')}
      </Button>
    </Group>
  )
}

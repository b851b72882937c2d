import { Button, Select, Stack, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Letter } from '../../../electron/contract/letters.ts'
import type { Paper } from '../../../electron/contract/papers.ts'
import { useMayWrite, useStatus } from '../../api/status.ts'
import { PaperPreview } from '../../components/paper-preview.tsx'
import { ReadOnlyNotice } from '../../components/read-only-notice.tsx'
import { numberYear, useFormat } from '../../i18n/format.ts'
import { LetterForm } from './letter-form.tsx'
import styles from './letters.module.css'

interface Props {
  meetingId: string
  resolutionId: string | null
  /** Those written already, the newest first. */
  letters: readonly Letter[]
  addressed: boolean
  about?(datedOn: string): ReactNode
  paper(letter: Letter): Paper
  /** Choices of how it prints, and what goes with it. */
  tools(letter: Letter): ReactNode
}

/** Left what the letter says of its own, right the letter as it prints. One sent again keeps its number. */
export function LetterDesk({ meetingId, resolutionId, letters, addressed, about, paper, tools }: Props) {
  const { t } = useTranslation('letters')
  const format = useFormat()
  const { today } = useStatus()
  const mayWrite = useMayWrite()
  const [chosen, setChosen] = useState<string | null>(null)
  const letter = chosen === 'new' ? null : (letters.find(({ id }) => id === chosen) ?? letters[0] ?? null)
  const name = ({ number, year, datedOn }: Letter) => t('letterOf', { number, year: numberYear(year), date: format.date(datedOn) })
  return (
    <div className={styles.desk}>
      <Stack gap="md" className={styles.form ?? ''}>
        {!mayWrite && <ReadOnlyNotice />}
        {letters.length > 1 && letter !== null && (
          <Select label={t('which')} allowDeselect={false} value={letter.id} onChange={setChosen} data={letters.map((one) => ({ value: one.id, label: name(one) }))} />
        )}
        {letters.length === 1 && letter !== null && <Text fw={600}>{name(letter)}</Text>}
        <LetterForm
          key={letter?.id ?? 'new'}
          {...{ meetingId, resolutionId, letter, today, addressed, ...(about === undefined ? {} : { about }) }}
          readOnly={!mayWrite}
          onSaved={({ id }) => setChosen(id)}
        />
        {mayWrite && letter !== null && (
          <Button variant="subtle" justify="flex-start" onClick={() => setChosen('new')}>
            {t('another')}
          </Button>
        )}
        {letter !== null && tools(letter)}
      </Stack>
      <div className={styles.preview}>
        {letter === null ? <Text c="dimmed">{t('previewAfter')}</Text> : <PaperPreview key={`${letter.id} ${letter.revision}`} paper={paper(letter)} />}
      </div>
    </div>
  )
}

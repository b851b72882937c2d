import { Button, FileButton, Group, Stack, Text, Textarea } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './imports.module.css'

const KINDS = '.xlsx,.csv,.tsv,.txt'

interface Props {
  busy: boolean
  onFile(file: File): void
}

/** A file by button or by dropping it, or a table pasted from a spreadsheet. */
export function ChooseStep({ busy, onFile }: Props) {
  const { t } = useTranslation('imports')
  const [over, setOver] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [pasted, setPasted] = useState('')
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file, ...more] = event.dataTransfer.files
    setProblem(more.length > 0 ? t('choose.tooMany') : null)
    if (file && more.length === 0 && !busy) onFile(file)
  }
  return (
    <Stack gap="lg" mb="xl" maw="56rem">
      <div
        className={styles.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Group gap="md">
          <FileButton accept={KINDS} onChange={(file) => file && onFile(file)}>
            {(props) => (
              <Button {...props} disabled={busy} leftSection={<IconFileImport size="1.125rem" stroke={1.5} />}>
                {t('choose.file')}
              </Button>
            )}
          </FileButton>
          <Text c="dimmed">{t('choose.drop')}</Text>
        </Group>
        {problem !== null && (
          <Text c="red" role="alert">
            {problem}
          </Text>
        )}
      </div>
      <Stack gap="xs">
        <Textarea
          label={t('choose.paste')}
          description={t('choose.pasteNote')}
          value={pasted}
          minRows={3}
          maxRows={6}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setPasted(event.currentTarget.value)}
        />
        {pasted.trim() !== '' && (
          <Group>
            <Button variant="default" disabled={busy} onClick={() => onFile(new File([pasted], t('choose.pasteName'), { type: 'text/csv' }))}>
              {t('choose.pasteRead')}
            </Button>
          </Group>
        )}
      </Stack>
    </Stack>
  )
}

import { Alert, Button, FileButton, Group, List, Modal, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { MAX_TEMPLATE_LETTERS } from '../../../../electron/contract/templates.ts'
import { useCommandCall, useQueryCall } from '../../../api/hooks.ts'
import { ErrorNotice } from '../../../components/error-notice.tsx'
import { ThaiDateInput } from '../../../components/thai-date-input.tsx'
import { showDone } from '../../../components/toasts.tsx'
import { useReturnFocus } from '../../../components/use-return-focus.ts'
import { useFormat } from '../../../i18n/format.ts'
import { TemplatePreview } from './template-preview.tsx'

/** A Thai letter is three bytes of UTF-8; a larger file is not even read. */
const MAX_BYTES = MAX_TEMPLATE_LETTERS * 3

/** A model's file is chosen, seen, and becomes a proposal. */
export function ImportDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation(['templates', 'common'])
  const format = useFormat()
  const navigate = useNavigate()
  const [text, setText] = useState<string | null>(null)
  const [tooLarge, setTooLarge] = useState(false)
  const [startsOn, setStartsOn] = useState<string | null>(null)
  const read = useQueryCall('templates.read', { text: text ?? '' }, { enabled: text !== null, forget: true })
  const take = useCommandCall('templates.import', { errorShown: true, invalidates: ['projects', 'partners'] })
  useReturnFocus()

  async function choose(file: File | null): Promise<void> {
    if (file === null) return
    const content = file.size > MAX_BYTES ? null : await file.text()
    const fits = content !== null && content.length <= MAX_TEMPLATE_LETTERS
    setTooLarge(!fits)
    setText(fits ? content : null)
  }
  function add(): void {
    if (text === null) return
    take.mutate({ text, startsOn }, {
      onSuccess: ({ id }) => {
        showDone(t('import.saved'))
        void navigate(`/projects/${id}`)
      },
    })
  }
  const found = text === null ? undefined : read.data
  return (
    <Modal opened onClose={onClose} title={t('import.title')} size="56rem" closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Stack gap="md">
        <Text c="dimmed">{t('import.hint')}</Text>
        <Group>
          <FileButton accept=".json" onChange={(file) => void choose(file)}>
            {(props) => (
              <Button {...props} variant={found === undefined ? 'filled' : 'default'}>
                {t(found === undefined ? 'import.choose' : 'import.other')}
              </Button>
            )}
          </FileButton>
        </Group>
        {tooLarge && <Alert color="red" role="alert">{t('import.tooLarge')}</Alert>}
        {text !== null && <ErrorNotice error={read.error} />}
        {found !== undefined && (
          <>
            <div>
              <Title order={3} style={{ overflowWrap: 'anywhere' }}>{found.template.title}</Title>
              <Text c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                {t('import.from', { council: found.template.councilName, date: format.date(found.template.exportedOn) })}
              </Text>
            </div>
            <TemplatePreview template={found.template} />
            {found.template.budget.length > 0 && <Text c="dimmed">{t('import.budget')}</Text>}
            {found.unknown.length > 0 && (
              <Alert color="amber" title={t('import.unknown')}>
                <List>
                  {found.unknown.map(({ list, name }) => (
                    <List.Item key={`${list} ${name}`}>{t(`import.unknownList.${list}`, { name })}</List.Item>
                  ))}
                </List>
              </Alert>
            )}
            <ThaiDateInput label={t('import.startsOn')} description={t('import.startsOnHint')} value={startsOn} onChange={setStartsOn} />
            <ErrorNotice error={take.error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t('common:cancel')}
              </Button>
              <Button loading={take.isPending} onClick={add}>
                {t('import.save')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  )
}

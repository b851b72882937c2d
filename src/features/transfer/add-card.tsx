import { Alert, Button, FileButton, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useReturnFocus } from '../../components/use-return-focus.ts'
import { CardWords } from './card-words.tsx'

/** A card's longest text; what is longer is cut, and refused as unreadable. */
const LONGEST = 4_000

/** A card is chosen or pasted, its words compared over the telephone, and only then kept. */
export function AddCard({ onClose }: { onClose(): void }) {
  const { t } = useTranslation(['transfer', 'common'])
  const [text, setText] = useState('')
  const [note, setNote] = useState('')
  useReturnFocus()
  const card = useQueryCall('contacts.read', { text }, { enabled: text !== '' })
  const keep = useCommandCall('contacts.keep', { invalidates: ['audit'], errorShown: true })
  const choose = async (file: File | null) => setText(file === null ? '' : (await file.slice(0, LONGEST).text()))
  return (
    <Modal opened onClose={onClose} title={t('add.title')} size="42rem" closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Stack gap="md">
        <Group>
          <FileButton accept=".sapha-card" onChange={(file) => void choose(file)}>
            {(props) => (
              <Button {...props} variant={card.data === undefined ? 'filled' : 'default'}>
                {t(card.data === undefined ? 'add.choose' : 'add.other')}
              </Button>
            )}
          </FileButton>
        </Group>
        {/* A card that was read is shown in words; its text says nothing to anybody. */}
        {card.data === undefined && (
          <Textarea label={t('add.paste')} autosize minRows={2} maxRows={4} value={text} maxLength={LONGEST} onChange={(event) => setText(event.currentTarget.value)} />
        )}
        {text !== '' && card.error !== null && <ErrorNotice error={card.error} />}
        {text !== '' && card.data !== undefined && (
          <>
            <Text fw={600} size="lg" style={{ overflowWrap: 'anywhere' }}>
              {card.data.name}
            </Text>
            <CardWords words={card.data.words} />
            {card.data.state === 'known' ? (
              <Alert role="status">{t('add.known')}</Alert>
            ) : (
              <>
                <Alert color={card.data.state === 'changed' ? 'red' : 'amber'} title={t(card.data.state === 'changed' ? 'add.changedTitle' : 'add.compareTitle')}>
                  {t(card.data.state === 'changed' ? 'add.changed' : 'add.compare')}
                </Alert>
                <TextInput label={t('add.note')} placeholder={t('add.noteExample')} value={note} maxLength={500} onChange={(event) => setNote(event.currentTarget.value)} />
                <ErrorNotice error={keep.error} />
                <Group justify="flex-end">
                  <Button variant="default" onClick={onClose}>
                    {t('common:cancel')}
                  </Button>
                  <Button
                    loading={keep.isPending}
                    onClick={() => keep.mutate({ text, note, replace: card.data.state === 'changed' }, { onSuccess: onClose })}
                  >
                    {t(card.data.state === 'changed' ? 'add.replace' : 'add.keep')}
                  </Button>
                </Group>
              </>
            )}
          </>
        )}
      </Stack>
    </Modal>
  )
}

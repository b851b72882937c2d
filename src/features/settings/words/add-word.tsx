import { Button, Group, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { WordList } from '../../../../electron/contract/words.ts'
import { useCommandCall } from '../../../api/hooks.ts'
import { showDone } from '../../../components/toasts.tsx'

interface Props {
  list: WordList
  position: number
  taken(name: string): boolean
  /** Told whether a word was typed and not added yet. */
  onDraft(there: boolean): void
}

/** The last line of a list: one more word. */
export function AddWord({ list, position, taken, onDraft }: Props) {
  const { t } = useTranslation('words')
  const add = useCommandCall('words.add')
  const [typed, setTyped] = useState('')
  const name = typed.trim()
  const twice = taken(name)

  function type(text: string): void {
    setTyped(text)
    onDraft(text.trim() !== '')
  }
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (name === '' || twice || add.isPending) return
    const added = () => {
      type('')
      showDone(t('added', { name }))
    }
    add.mutate({ list, position: Math.min(position, 99), name }, { onSuccess: added })
  }
  return (
    <form onSubmit={submit}>
      <Group mt="sm" align="flex-start">
        <TextInput
          style={{ flex: '1 1 20rem' }}
          aria-label={t(`${list}.new`)}
          placeholder={t(`${list}.new`)}
          maxLength={300}
          value={typed}
          error={twice ? t('twice') : ''}
          onChange={(event) => type(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={add.isPending}>
          {t(`${list}.add`)}
        </Button>
      </Group>
    </form>
  )
}

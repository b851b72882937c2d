import { Kbd, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useShortcut } from '../../components/shortcuts.tsx'

/** The one box in the header: Ctrl+K from anywhere, Enter shows what was found. */
export function SearchBox() {
  const { t } = useTranslation('search')
  const navigate = useNavigate()
  const box = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  useShortcut('mod+K', () => box.current?.select())

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (text.trim() !== '') void navigate(`/search?q=${encodeURIComponent(text)}`)
  }
  return (
    <form role="search" onSubmit={submit}>
      <TextInput
        ref={box}
        type="search"
        aria-label={t('box')}
        placeholder={t('title')}
        leftSection={<IconSearch size="1.1rem" aria-hidden />}
        rightSection={<Kbd size="xs">Ctrl+K</Kbd>}
        rightSectionWidth={70}
        w="16rem"
        maw="100%"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </form>
  )
}

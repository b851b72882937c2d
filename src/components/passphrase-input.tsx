import { PasswordInput, Text } from '@mantine/core'
import { useState, type KeyboardEvent, type ReactNode, type Ref } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  label: ReactNode
  value: string
  onChange(value: string): void
  id?: string
  ref?: Ref<HTMLInputElement>
  description?: ReactNode
  error?: ReactNode
  autoFocus?: boolean
  required?: boolean
  /** 'current-password' or 'new-password': what the browser's own keeper is told. */
  autoComplete: 'current-password' | 'new-password'
}

const THAI = /[\u0E00-\u0E7F]/

/** A secret with an eye to show it, and a word on what commonly goes wrong unseen: Caps Lock and the keyboard's language. */
export function PassphraseInput({ value, onChange, ...rest }: Props) {
  const { t } = useTranslation('common')
  const [capsLock, setCapsLock] = useState(false)
  const watch = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <div>
      <PasswordInput
        {...rest}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={watch}
        onKeyUp={watch}
        visibilityToggleButtonProps={{ 'aria-label': t('passphrase.toggle'), tabIndex: 0 }}
      />
      <Text size="sm" c="dimmed" mt="0.25rem" role="status">
        {[capsLock ? t('passphrase.capsLock') : null, value === '' ? null : t(THAI.test(value) ? 'passphrase.inThai' : 'passphrase.inLatin')]
          .filter((part) => part !== null)
          .join(' · ')}
      </Text>
    </div>
  )
}

import { Button, Group, Modal } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiError } from '../api/api-error.ts'
import { askToLeaveForm } from './use-unsaved-form.ts'
import { ConflictNotice } from './conflict-notice.tsx'
import { ErrorNotice } from './error-notice.tsx'
import { ErrorSummary, type FieldProblem } from './error-summary.tsx'
import { unreadableFields } from './form-problems.ts'
import { useReturnFocus } from './use-return-focus.ts'

interface Props {
  title: string
  /** Says what will happen: "เพิ่มวาระ". */
  save: string
  dirty: boolean
  busy: boolean
  /** Of the last try. CHANGED_MEANWHILE offers the two ways on. */
  error: ApiError | null
  /** Problems of the values as they stand; fields that cannot be read are found by the dialog itself. */
  check(): FieldProblem[]
  onSave(): void
  /** Saves over what somebody else saved meanwhile. */
  onKeepMine?(): void
  /** Shows what somebody else saved; the dialog closes. */
  onTakeTheirs?(): void
  onClose(): void
  size?: string
  /** Red, for what cannot be undone. */
  danger?: boolean
  children: ReactNode
}

/** A form that names no field to begin with begins with its first, not with the cross that closes it; a list of choices would open at once, and take Esc for itself. */
function beginWithFirstField(form: HTMLFormElement | null): void {
  if (form === null || form.querySelector('[data-autofocus]') !== null) return
  const first = form.querySelector('input:not([type="hidden"], [type="radio"], [type="checkbox"], [disabled]), select, textarea')
  if (first?.hasAttribute('aria-haspopup') === false) first.setAttribute('data-autofocus', '')
}

/** A short form over a page: its problems on top, one button that says what it does, nothing typed lost unasked. */
export function FormDialog({ title, save, dirty, busy, error, check, onSave, onKeepMine, onTakeTheirs, onClose, size = '42rem', danger = false, children }: Props) {
  const { t } = useTranslation('common')
  const [problems, setProblems] = useState<FieldProblem[]>([])
  useReturnFocus()
  const close = () => {
    if (!dirty) onClose()
    else void askToLeaveForm().then((leave) => leave && onClose())
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const found = [...unreadableFields(event.currentTarget), ...check()]
    setProblems(found)
    if (found.length === 0 && !busy) onSave()
  }
  const conflict = error?.code === 'CHANGED_MEANWHILE' && onKeepMine !== undefined
  return (
    <Modal opened onClose={close} title={title} size={size} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': t('close') }}>
      <form ref={beginWithFirstField} onSubmit={submit} noValidate>
        <ErrorSummary problems={problems} />
        {conflict ? (
          <ConflictNotice busy={busy} onKeepMine={onKeepMine} onTakeTheirs={onTakeTheirs ?? onClose} />
        ) : (
          <ErrorNotice error={error} />
        )}
        {children}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={busy} {...(danger ? { color: 'red' } : {})}>
            {save}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

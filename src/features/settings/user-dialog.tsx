import { Radio, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../electron/contract/councils.ts'
import { ROLES, type Role } from '../../../electron/contract/define.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { useSession } from '../../api/status.ts'
import type { FieldProblem } from '../../components/error-summary.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { NewPassphrase, problemOf, type PassphrasePair } from '../../components/new-passphrase.tsx'

const NAME_ID = 'user-name'
/** The page behind has a new passphrase too. */
const PASSPHRASE_ID = 'user-passphrase'
const NO_PASSPHRASE: PassphrasePair = { typed: '', again: '' }

interface Props {
  /** Null: a new one, who types a first passphrase. */
  user: User | null
  onSaved(): void
  onClose(): void
}

/** Name and role of a user; for a new one the first passphrase, typed twice by the user. */
export function UserDialog({ user, onSaved, onClose }: Props) {
  const { t } = useTranslation(['settings', 'setup', 'common'])
  const session = useSession()
  const [displayName, setDisplayName] = useState(user?.displayName ?? '')
  const [role, setRole] = useState<Role>(user?.role ?? 'viewer')
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE)
  const [tried, setTried] = useState(false)
  const add = useCommandCall('users.add', { errorShown: true, invalidates: ['audit'], secret: true })
  const save = useCommandCall('users.save', { errorShown: true, invalidates: ['audit', 'app.status'] })
  const names = [session.councilName, displayName]
  const isMe = user?.id === session.user.id
  const dirty = displayName !== (user?.displayName ?? '') || role !== (user?.role ?? 'viewer') || passphrase.typed !== ''

  function check(): FieldProblem[] {
    setTried(true)
    const wrong = user === null ? problemOf(passphrase, names) : null
    return [
      ...(displayName.trim() === '' ? [{ fieldId: NAME_ID, message: t('users.displayNameMissing') }] : []),
      ...(wrong === 'weak' ? [{ fieldId: PASSPHRASE_ID, message: t('setup:you.weak') }] : []),
      ...(wrong === 'differs' ? [{ fieldId: `${PASSPHRASE_ID}-again`, message: t('common:passphrase.differs') }] : []),
    ]
  }
  function submit(): void {
    const values = { displayName: displayName.trim(), role }
    if (user === null) add.mutate({ ...values, passphrase: passphrase.typed }, { onSuccess: onSaved })
    else save.mutate({ id: user.id, revision: user.revision, ...values }, { onSuccess: onSaved })
  }
  return (
    <FormDialog
      title={user === null ? t('users.add') : t('users.editOf', { name: user.displayName })}
      save={t(user === null ? 'users.add' : 'users.save')}
      dirty={dirty}
      busy={add.isPending || save.isPending}
      error={add.error ?? save.error}
      check={check}
      onSave={submit}
      onClose={onClose}
    >
      <Stack gap="md">
        <TextInput
          id={NAME_ID}
          data-autofocus
          label={t('users.displayName')}
          maxLength={120}
          autoComplete="off"
          value={displayName}
          onChange={(event) => setDisplayName(event.currentTarget.value)}
          error={tried && displayName.trim() === '' ? t('users.displayNameMissing') : null}
        />
        <Radio.Group label={t('users.role')} value={role} onChange={(value) => setRole(value as Role)}>
          <Stack gap="xs" mt="0.25rem">
            {ROLES.map((one) => (
              <Radio key={one} value={one} disabled={isMe} label={t(`common:frame.role.${one}`)} description={t(`users.can.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {isMe && <Text c="dimmed">{t('users.ownRole')}</Text>}
        {user === null && (
          <>
            <Text>{t('users.addLead')}</Text>
            <NewPassphrase id={PASSPHRASE_ID} value={passphrase} onChange={setPassphrase} names={names} tried={tried} label={t('users.theirs')} />
          </>
        )}
      </Stack>
    </FormDialog>
  )
}

import { Alert, Stack, Text, TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fold, fullName } from '../../../electron/contract/text/index.ts'
import type { Person } from '../../../electron/contract/members.ts'
import type { ApiError } from '../../api/api-error.ts'
import { api } from '../../api/client.ts'
import { refresh } from '../../api/query-client.ts'
import type { FieldProblem } from '../../components/error-summary.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { showDone } from '../../components/toasts.tsx'
import { FormerCopies } from './former-copies.tsx'
import { useErasure } from './use-erasure.tsx'

const FIELD = 'erase-name'

/** What goes, what stays, that there is no way back; and the name typed as the agreement. */
export function EraseDialog({ person, onClose }: { person: Person; onClose(): void }) {
  const { t } = useTranslation('privacy')
  const wanted = fullName(person, { withTitle: false })
  const [typedName, setTyped] = useState('')
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const [error, setError] = useState<ApiError | null>(null)
  const erasure = useErasure()
  const check = (): FieldProblem[] => {
    const found = fold(typedName.trim()) === fold(wanted) ? [] : [{ fieldId: FIELD, message: t('erase.differs') }]
    setProblems(found)
    return found
  }
  const save = async () => {
    setError(null)
    const failure = await erasure.run((jobId) => api.privacy.erase({ jobId, id: person.id, revision: person.revision, typedName }), () => {
      showDone(t('erase.done', { name: fullName(person) }))
      onClose()
    })
    setError(failure)
  }
  return (
    <FormDialog
      title={t('erase.title', { name: fullName(person) })}
      save={t('erase.save')}
      danger
      dirty={false}
      busy={erasure.busy}
      error={error}
      check={check}
      onSave={() => void save()}
      onTakeTheirs={() => void refresh(['members']).then(onClose)}
      // Esc reaches this dialog too while the other one shows how far it is.
      onClose={() => {
        if (!erasure.busy) onClose()
      }}
    >
      <Stack gap="md">
        <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t('erase.noUndo')}>
          {t('erase.noUndoBody')}
        </Alert>
        <div>
          <Text fw={600}>{t('erase.goes')}</Text>
          <Text>{t('erase.goesList')}</Text>
        </div>
        <div>
          <Text fw={600}>{t('erase.stays')}</Text>
          <Text>{t('erase.staysList')}</Text>
          <Text mt="xs">{t('erase.text')}</Text>
        </div>
        <FormerCopies />
        <TextInput
          id={FIELD}
          label={t('erase.typed', { name: wanted })}
          autoComplete="off"
          maxLength={300}
          value={typedName}
          error={problems[0]?.message}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Stack>
      {erasure.dialog}
    </FormDialog>
  )
}

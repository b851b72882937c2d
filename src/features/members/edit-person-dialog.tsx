import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../electron/contract/members.ts'
import { api } from '../../api/client.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { showDone } from '../../components/toasts.tsx'
import { PersonFields, usePersonProblems } from './person-fields.tsx'
import { personValues, toPersonInput } from './person-form.ts'

/** Facts of a person, changed together and saved once: one line in the history, not one per letter. */
export function EditPersonDialog({ person, name, onClose }: { person: Person; name: string; onClose(): void }) {
  const { t } = useTranslation(['members', 'common'])
  const [before] = useState(() => personValues(person))
  const [values, setValues] = useState(before)
  const [tried, setTried] = useState(false)
  const problems = usePersonProblems()
  const save = useCommandCall('members.savePerson', { errorShown: true, invalidates: ['audit'] })
  const saveOver = (revision: number) =>
    save.mutate(
      { id: person.id, revision, person: toPersonInput(values) },
      {
        onSuccess: () => {
          showDone(t('person.saved'))
          onClose()
        },
      },
    )
  return (
    <FormDialog
      title={t('person.editTitle', { name })}
      save={t('person.save')}
      size="56rem"
      dirty={values !== before}
      busy={save.isPending}
      error={save.error}
      check={() => {
        setTried(true)
        return problems(values)
      }}
      onSave={() => saveOver(person.revision)}
      onKeepMine={() => void api.members.get({ id: person.id }).then((now) => saveOver(now.person.revision))}
      onTakeTheirs={() => void refresh(['members']).then(onClose)}
      onClose={onClose}
    >
      <PersonFields
        values={values}
        onChange={(change) => setValues((now) => ({ ...now, ...change }))}
        tried={tried}
        termStart={null}
        maskedId={person.nationalId}
      />
    </FormDialog>
  )
}

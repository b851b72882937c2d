import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Organisation } from '../../../electron/contract/members.ts'
import { api } from '../../api/client.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useStatus } from '../../api/status.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { showDone } from '../../components/toasts.tsx'
import { OrganisationFields, useOrganisationProblems } from './organisation-fields.tsx'
import { organisationValues, toOrganisationInput } from './organisation-form.ts'
import { askIfAnother, OpenTheOther } from './same-name.tsx'

/** Facts of an organisation, changed together and saved once: one line in the history. */
export function EditOrganisationDialog({ organisation, onClose }: { organisation: Organisation; onClose(): void }) {
  const { t } = useTranslation('organisations')
  const { today } = useStatus()
  const [before] = useState(() => organisationValues(organisation))
  const [values, setValues] = useState(before)
  const [tried, setTried] = useState(false)
  const check = useOrganisationProblems()
  const save = useCommandCall('organisations.save', { errorShown: true, invalidates: ['audit', 'members'] })
  const { id } = organisation
  const saveOver = (revision: number, another = false) =>
    save.mutate(
      { id, revision, organisation: toOrganisationInput(values), another },
      {
        onError: (error) => void askIfAnother(error).then((is) => is && saveOver(revision, true)),
        onSuccess: () => {
          showDone(t('page.saved'))
          onClose()
        },
      },
    )
  return (
    <FormDialog
      title={t('page.editTitle', { name: organisation.name })}
      save={t('page.save')}
      size="56rem"
      dirty={values !== before}
      busy={save.isPending}
      error={save.error}
      check={() => {
        setTried(true)
        return check(values)
      }}
      onSave={() => saveOver(organisation.revision)}
      onKeepMine={() => void api.organisations.get({ id, on: today }).then((now) => saveOver(now.organisation.revision))}
      onTakeTheirs={() => void refresh(['organisations']).then(onClose)}
      onClose={onClose}
    >
      <OrganisationFields values={values} onChange={(change) => setValues((now) => ({ ...now, ...change }))} tried={tried} />
      <OpenTheOther error={save.error} />
    </FormDialog>
  )
}

import { Autocomplete, SegmentedControl, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectPage } from '../../../../electron/contract/projects.ts'
import { fullName, tidyName } from '../../../../electron/contract/text/index.ts'
import { useQueryCall } from '../../../api/hooks.ts'
import { useStatus } from '../../../api/status.ts'
import type { FieldProblem } from '../../../components/error-summary.tsx'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { useRecord } from '../../../components/use-record.ts'
import type { Member } from './team.tsx'
import { SHOWN_BY } from './shown-by.ts'

const ID = { person: 'team-person', name: 'team-name' }
const ROLES = ['leader', 'money', 'liaison', 'field'] as const

/** Somebody on the team (`member` null: a new one): of the roll by search, or by name. */
export function TeamDialog({ page, member, onClose }: { page: ProjectPage; member: Member | null; onClose(): void }) {
  const { t } = useTranslation('projectPeople')
  const { today } = useStatus()
  const people = useQueryCall('members.roll', { on: today, includeEnded: true }).data?.entries ?? []
  const form = useRecord('projectTeam', SHOWN_BY)
  const [before] = useState(() => ({
    who: member !== null && member.personId === null ? ('outsider' as const) : ('person' as 'person' | 'outsider'),
    personId: member?.personId ?? null,
    name: member?.name ?? '',
    role: member?.role ?? '',
  }))
  const [values, setValues] = useState(before)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const change = (part: Partial<typeof before>) => setValues((now) => ({ ...now, ...part }))
  const problemOf = (id: string) => problems.find(({ fieldId }) => fieldId === id)?.message
  const { who, personId } = values
  const name = tidyName(values.name)

  function check(): FieldProblem[] {
    const others = page.team.filter(({ id }) => id !== member?.id)
    const twice = others.find((one) => (who === 'person' ? one.personId !== null && one.personId === personId : one.personId === null && one.name === name))
    const found: FieldProblem[] = []
    if (who === 'person' && personId === null) found.push({ fieldId: ID.person, message: t('team.personMissing') })
    else if (who === 'outsider' && name === '') found.push({ fieldId: ID.name, message: t('team.nameMissing') })
    else if (twice) found.push({ fieldId: who === 'person' ? ID.person : ID.name, message: t('team.twice', { name: twice.shownName }) })
    setProblems(found)
    return found
  }
  function save(): void {
    const chosen = who === 'person' ? { personId, name: '' } : { personId: null, name }
    form.save(member, { projectId: page.project.id, ...chosen, role: values.role.trim() }, onClose)
  }
  return (
    <FormDialog
      title={member === null ? t('team.add') : t('team.edit', { name: member.shownName })}
      save={t('team.save')}
      dirty={values !== before}
      busy={form.busy}
      error={form.error}
      check={check}
      onSave={save}
      onClose={onClose}
    >
      <Stack gap="md">
        <SegmentedControl
          aria-label={t('team.who')}
          value={who}
          data={[
            { value: 'person', label: t('team.person') },
            { value: 'outsider', label: t('team.outsider') },
          ]}
          onChange={(chosen) => change({ who: chosen })}
        />
        {who === 'person' ? (
          <Select
            id={ID.person}
            label={t('team.person')}
            required
            searchable
            data-autofocus={member === null}
            limit={100}
            value={personId}
            data={people.map(({ person }) => ({ value: person.id, label: fullName(person) }))}
            error={problemOf(ID.person)}
            onChange={(chosen) => change({ personId: chosen })}
          />
        ) : (
          <TextInput id={ID.name} label={t('team.name')} required maxLength={200} value={values.name} error={problemOf(ID.name)} onChange={(event) => change({ name: event.currentTarget.value })} />
        )}
        <Autocomplete label={t('team.role')} openOnFocus={false} placeholder={t('team.roleHint')} data={ROLES.map((role) => t(`team.roles.${role}`))} maxLength={200} value={values.role} onChange={(role) => change({ role })} />
      </Stack>
    </FormDialog>
  )
}

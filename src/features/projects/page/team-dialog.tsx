import { Autocomplete, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ProjectPage } from '../../../../electron/contract/projects.ts'
import { tidyName } from '../../../../electron/contract/text/index.ts'
import type { FieldProblem } from '../../../components/error-summary.tsx'
import { RecordDialog } from '../../../components/record-dialog.tsx'
import { useValues } from '../../../components/use-values.ts'
import { PersonSelect } from '../../members/person-select.tsx'
import type { Member } from './team.tsx'
import { SHOWN_BY } from './shown-by.ts'

const ID = { person: 'team-person', name: 'team-name' }
const ROLES = ['leader', 'money', 'liaison', 'field'] as const

/** Somebody on the team (`member` null: a new one): of the roll by search, or by name. */
export function TeamDialog({ page, member, onClose }: { page: ProjectPage; member: Member | null; onClose(): void }) {
  const { t } = useTranslation('projectPeople')
  const { values, change, dirty, problemOf, check } = useValues(
    () => ({
      who: member !== null && member.personId === null ? ('outsider' as const) : ('person' as 'person' | 'outsider'),
      personId: member?.personId ?? null,
      name: member?.name ?? '',
      role: member?.role ?? '',
    }),
    ({ who, personId, name: typed }): FieldProblem[] => {
      const name = tidyName(typed)
      const twice = page.team.find((one) => one.id !== member?.id && (who === 'person' ? one.personId !== null && one.personId === personId : one.personId === null && one.name === name))
      if (who === 'person' && personId === null) return [{ fieldId: ID.person, message: t('team.personMissing') }]
      if (who === 'outsider' && name === '') return [{ fieldId: ID.name, message: t('team.nameMissing') }]
      return twice ? [{ fieldId: who === 'person' ? ID.person : ID.name, message: t('team.twice', { name: twice.shownName }) }] : []
    },
  )
  const { who, personId } = values
  const chosen = () => (who === 'person' ? { personId, name: '' } : { personId: null, name: tidyName(values.name) })
  return (
    <RecordDialog
      noun="projectTeam"
      also={SHOWN_BY}
      record={member}
      title={member === null ? t('team.add') : t('team.edit', { name: member.shownName })}
      save={t('team.save')}
      dirty={dirty}
      check={check}
      values={() => ({ projectId: page.project.id, ...chosen(), role: values.role.trim() })}
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
          onChange={(next) => change({ who: next })}
        />
        {who === 'person' ? (
          <PersonSelect
            id={ID.person}
            label={t('team.person')}
            required
            data-autofocus={member === null}
            value={personId}
            error={problemOf(ID.person)}
            onChange={(id) => change({ personId: id })}
          />
        ) : (
          <TextInput id={ID.name} label={t('team.name')} required maxLength={200} value={values.name} error={problemOf(ID.name)} onChange={(event) => change({ name: event.currentTarget.value })} />
        )}
        <Autocomplete label={t('team.role')} openOnFocus={false} placeholder={t('team.roleHint')} data={ROLES.map((role) => t(`team.roles.${role}`))} maxLength={200} value={values.role} onChange={(role) => change({ role })} />
      </Stack>
    </RecordDialog>
  )
}

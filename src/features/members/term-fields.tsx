import { Checkbox, Radio, Group, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PostName } from '../../../electron/contract/members.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useStatus } from '../../api/status.ts'
import type { FieldProblem } from '../../components/error-summary.tsx'
import { ThaiDateInput } from '../../components/thai-date-input.tsx'
import { DueEndLine, MeetingSelect, VacatedSelect } from './beginning-fields.tsx'
import { ExpertShareNotice } from './expert-share-notice.tsx'
import styles from './members.module.css'
import { checkPost, checkTerm, dueEndPreview, type PostProblem, type PostValues, type TermProblem, type TermRules, type TermValues } from './term-form.ts'

const POSTS: readonly PostName[] = ['chair', 'vice_chair', 'secretary', 'treasurer', 'other']
const termId = (field: string) => `term-${field}`
const postId = (field: string) => `post-${field}`

export function useTermProblems(): (values: TermValues) => FieldProblem[] {
  const { t } = useTranslation('members')
  return (values) => checkTerm(values).map(({ field, problem }) => ({ fieldId: termId(field), message: t(`problems.${problem}`) }))
}

export function usePostProblems(): (values: PostValues) => FieldProblem[] {
  const { t } = useTranslation('members')
  return (values) => checkPost(values).map(({ field, problem }) => ({ fieldId: postId(field), message: t(`problems.${problem}`) }))
}

/** By which last days are counted; four years until the settings are known (Act, as the setting's default). */
export function useTermRules(): TermRules {
  const { termYears = 4, byElectionRemainder = true } = useQueryCall('settings.get', {}).data?.values ?? {}
  return { termYears, byElectionRemainder }
}

interface TermProps {
  values: TermValues
  onChange(change: Partial<TermValues>): void
  tried: boolean
  /** Whose term it is, where they are on the roll already. */
  personId?: string
}

/** A term: as what, for whom, in whose place, from when; the last day is counted and shown. */
export function TermFields({ values, onChange, tried, personId }: TermProps) {
  const { t } = useTranslation('members')
  const { today } = useStatus()
  const organisations = useQueryCall('organisations.list', { on: values.startedOn ?? today }, { keep: true }).data?.entries ?? []
  const vacated = useQueryCall('members.vacated', {}).data ?? []
  const former = vacated.find(({ membership }) => membership.id === values.replacesId)
  const rules = useTermRules()
  const problemOf = (field: TermProblem['field']) => {
    const found = tried ? checkTerm(values).find((one) => one.field === field) : undefined
    return found && t(`problems.${found.problem}`)
  }
  const setCapacity = (capacity: string) => onChange({ capacity: capacity === 'expert' ? 'expert' : 'delegate', replacesId: null })
  return (
    <div className={styles.fields}>
      <div data-span="6">
        <Radio.Group label={t('fields.capacity')} value={values.capacity} onChange={setCapacity}>
          <Group gap="lg" mt="xs">
            <Radio value="delegate" label={t('capacity.delegate')} />
            <Radio value="expert" label={t('capacity.expert')} />
          </Group>
        </Radio.Group>
      </div>
      {values.capacity === 'expert' && <ExpertShareNotice on={values.startedOn} personId={personId ?? null} />}
      {values.capacity === 'delegate' && organisations.length > 0 && (
        <div data-span="6">
          <Select
            id={termId('organisationId')}
            label={t('fields.organisation')}
            placeholder={t('hints.noOrganisation')}
            searchable
            clearable
            value={values.organisationId}
            data={organisations
              .filter(({ organisation: { id }, status }) => status !== 'dissolved' || id === values.organisationId)
              .map(({ organisation: { id, name }, delegates, seats }) => ({ value: id, label: t('hints.seatsTaken', { name, count: delegates.length, seats }) }))}
            onChange={(organisationId) => onChange({ organisationId })}
          />
        </div>
      )}
      <VacatedSelect values={values} vacated={vacated} onChange={onChange} />
      <MeetingSelect value={values.electedMeetingId} onChange={(electedMeetingId) => onChange({ electedMeetingId })} />
      <div data-span="3">
        <ThaiDateInput
          id={termId('startedOn')}
          label={t('fields.startedOn')}
          required
          value={values.startedOn}
          error={problemOf('startedOn')}
          onChange={(startedOn) => onChange({ startedOn })}
        />
      </div>
      {values.ownDueEnd && (
        <div data-span="3">
          <ThaiDateInput
            id={termId('dueEndOn')}
            label={t('fields.dueEndOn')}
            required
            value={values.dueEndOn}
            error={problemOf('dueEndOn')}
            onChange={(dueEndOn) => onChange({ dueEndOn })}
          />
        </div>
      )}
      {/* Always a line: were it to appear on leaving the date, what is being clicked below would move away. */}
      {!values.ownDueEnd && <DueEndLine values={values} rules={rules} formerDueEndOn={former?.membership.dueEndOn ?? null} />}
      <div data-span="6">
        <Checkbox
          label={t('hints.dueEndOwn')}
          checked={values.ownDueEnd}
          onChange={(event) => onChange({ ownDueEnd: event.currentTarget.checked, dueEndOn: dueEndPreview(values, rules, former?.membership.dueEndOn) })}
        />
      </div>
    </div>
  )
}

interface PostProps {
  values: PostValues
  onChange(change: Partial<PostValues>): void
  tried: boolean
  /** The first choice: none, in the form of a new member. */
  withNone?: boolean
  /** Shows the last day too, for putting a post right. */
  withEnd?: boolean
}

export function PostFields({ values, onChange, tried, withNone = false, withEnd = false }: PostProps) {
  const { t } = useTranslation('members')
  const problemOf = (field: PostProblem['field']) => {
    const found = tried ? checkPost(values).find((one) => one.field === field) : undefined
    return found && t(`problems.${found.problem}`)
  }
  const label = {
    id: postId('label'),
    value: values.label,
    autoComplete: 'off',
    error: problemOf('label'),
    onChange: (event: { currentTarget: { value: string } }) => onChange({ label: event.currentTarget.value }),
  }
  return (
    <div className={styles.fields}>
      <div data-span="3">
        <Select
          id={postId('post')}
          label={t('fields.post')}
          allowDeselect={false}
          value={values.post ?? 'none'}
          data={[
            ...(withNone ? [{ value: 'none', label: t('hints.noPost') }] : []),
            ...POSTS.map((post) => ({ value: post, label: t(`post.${post}`) })),
          ]}
          onChange={(post) => onChange({ post: POSTS.find((one) => one === post) ?? null })}
        />
      </div>
      {values.post === 'other' && (
        <div data-span="3">
          <TextInput {...label} label={t('fields.postLabel')} required maxLength={120} />
        </div>
      )}
      {values.post === 'vice_chair' && (
        <div data-span="3">
          <TextInput {...label} label={t('fields.postNumber')} placeholder={t('hints.postNumber')} maxLength={2} inputMode="numeric" />
        </div>
      )}
      {values.post !== null && (
        <div data-span="3">
          <ThaiDateInput
            id={postId('startedOn')}
            label={t('fields.postStartedOn')}
            required
            value={values.startedOn}
            error={problemOf('startedOn')}
            onChange={(startedOn) => onChange({ startedOn })}
          />
        </div>
      )}
      {values.post !== null && withEnd && (
        <div data-span="3">
          <ThaiDateInput
            id={postId('endedOn')}
            label={t('fields.postEndedOn')}
            description={t('term.stillOpen')}
            value={values.endedOn}
            error={problemOf('endedOn')}
            onChange={(endedOn) => onChange({ endedOn })}
          />
        </div>
      )}
    </div>
  )
}

import { Alert, Anchor, Button, Fieldset, Group, Stack } from '@mantine/core'
import { useMemo, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { fold, fullName } from '../../../electron/contract/text/index.ts'
import { api } from '../../api/client.ts'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useMayWrite, useStatus } from '../../api/status.ts'
import { askToConfirm } from '../../components/confirm.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { ErrorSummary, type FieldProblem } from '../../components/error-summary.tsx'
import { unreadableFields } from '../../components/form-problems.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { ReadOnlyNotice } from '../../components/read-only-notice.tsx'
import { showUndo } from '../../components/toasts.tsx'
import { useUnsavedForm } from '../../components/use-unsaved-form.ts'
import styles from './members.module.css'
import { PersonFields, usePersonProblems } from './person-fields.tsx'
import { EMPTY_PERSON, toPersonInput } from './person-form.ts'
import { PostFields, TermFields, usePostProblems, useTermProblems } from './term-fields.tsx'
import { EMPTY_POST, EMPTY_TERM, toMembershipInput, toPostInput } from './term-form.ts'

const EMPTY = { person: EMPTY_PERSON, term: EMPTY_TERM, post: EMPTY_POST }

/** People on record under the same name, however it is spelt (rule 12: the same name with another ID is asked). */
function useSameName(givenName: string, familyName: string): { id: string; name: string }[] {
  const { today } = useStatus()
  const { data } = useQueryCall('members.roll', { on: today, includeEnded: true })
  const names = useMemo(() => {
    const found = new Map<string, { id: string; name: string }[]>()
    for (const { person } of data?.entries ?? []) {
      const key = fold(`${person.givenName} ${person.familyName}`)
      found.set(key, [...(found.get(key) ?? []), { id: person.id, name: fullName(person) }])
    }
    return found
  }, [data])
  return givenName.trim() === '' ? [] : (names.get(fold(`${givenName} ${familyName}`)) ?? [])
}

/** เพิ่มสมาชิก: a person with a first term and perhaps a post. */
export function AddMemberPage() {
  const { t } = useTranslation(['members', 'common'])
  const navigate = useNavigate()
  const mayWrite = useMayWrite()
  const [address] = useSearchParams()
  // A delegate of the organisation whose page led here.
  const [before] = useState(() => ({ ...EMPTY, term: { ...EMPTY.term, organisationId: address.get('organisation') } }))
  const [values, setValues] = useState(before)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const [tried, setTried] = useState(false)
  const add = useCommandCall('members.add', { errorShown: true })
  const leave = useUnsavedForm(values !== before)
  const sameName = useSameName(values.person.givenName, values.person.familyName)
  const check = { person: usePersonProblems(), term: useTermProblems(), post: usePostProblems() }

  const setPart = <K extends keyof typeof EMPTY>(part: K) => (change: Partial<(typeof EMPTY)[K]>) =>
    setValues((now) => ({ ...now, [part]: { ...now[part], ...change } }))
  // A post begins with the term unless somebody says otherwise.
  const post = { ...values.post, startedOn: values.post.startedOn ?? values.term.startedOn }

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const found = [...unreadableFields(event.currentTarget), ...check.person(values.person), ...check.term(values.term), ...check.post(post)]
    setTried(true)
    setProblems(found)
    if (found.length > 0 || add.isPending) return
    const [same] = sameName
    const another =
      same === undefined ||
      (await askToConfirm({ title: t('add.sameNameTitle'), body: t('add.sameNameBody', { name: same.name }), confirm: t('add.sameNameConfirm') }))
    if (another) save()
  }

  function save(): void {
    const person = toPersonInput(values.person)
    add.mutate(
      { person: { ...person, nationalId: person.nationalId ?? '' }, membership: toMembershipInput(values.term), post: toPostInput(post) },
      {
        onSuccess: ({ id }) => {
          leave()
          const name = fullName(person)
          showUndo(t('add.saved', { name }), async () => {
            const { person: saved } = await api.members.get({ id })
            await api.members.remove({ id, revision: saved.revision })
            void navigate('/members')
            await refresh(['members'])
          })
          void navigate(`/members/${id}`, { replace: true })
        },
      },
    )
  }

  if (!mayWrite) {
    return (
      <>
        <PageHeader title={t('add.title')} />
        <ReadOnlyNotice />
      </>
    )
  }
  return (
    <>
      <PageHeader title={t('add.title')} note={t('add.lead')} />
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack maw="56rem" gap="lg">
          <ErrorSummary problems={problems} />
          <Fieldset classNames={{ legend: styles.legend ?? '' }} legend={t('add.person')}>
            <PersonFields values={values.person} onChange={setPart('person')} tried={tried} termStart={values.term.startedOn} />
            {sameName.map(({ id, name }) => (
              <Alert key={id} color="amber" title={t('hints.sameName')} mt="md" role="status">
                <Anchor component={Link} to={`/members/${id}`}>
                  {t('add.openThem', { name })}
                </Anchor>
              </Alert>
            ))}
          </Fieldset>
          <Fieldset classNames={{ legend: styles.legend ?? '' }} legend={t('add.term')}>
            <TermFields values={values.term} onChange={setPart('term')} tried={tried} />
          </Fieldset>
          <Fieldset classNames={{ legend: styles.legend ?? '' }} legend={t('add.post')}>
            <PostFields values={post} onChange={setPart('post')} tried={tried} withNone />
          </Fieldset>
          <ErrorNotice error={add.error} />
          <Group>
            <Button type="submit" loading={add.isPending}>
              {t('add.save')}
            </Button>
            <Button component={Link} to="/members" variant="default">
              {t('common:cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </>
  )
}

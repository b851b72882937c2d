import { Button, Group, Stack } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { api } from '../../api/client.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useMayWrite, useStatus } from '../../api/status.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { ErrorSummary, type FieldProblem } from '../../components/error-summary.tsx'
import { unreadableFields } from '../../components/form-problems.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { ReadOnlyNotice } from '../../components/read-only-notice.tsx'
import { showUndo } from '../../components/toasts.tsx'
import { useUnsavedForm } from '../../components/use-unsaved-form.ts'
import { OrganisationFields, useOrganisationProblems } from './organisation-fields.tsx'
import { EMPTY_ORGANISATION, toOrganisationInput } from './organisation-form.ts'
import { askIfAnother, OpenTheOther } from './same-name.tsx'

/** เพิ่มองค์กรชุมชน. */
export function AddOrganisationPage() {
  const { t } = useTranslation(['organisations', 'common'])
  const navigate = useNavigate()
  const { today } = useStatus()
  const mayWrite = useMayWrite()
  const [values, setValues] = useState(EMPTY_ORGANISATION)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const [tried, setTried] = useState(false)
  const check = useOrganisationProblems()
  const add = useCommandCall('organisations.add', { errorShown: true })
  const leave = useUnsavedForm(values !== EMPTY_ORGANISATION)

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const found = [...unreadableFields(event.currentTarget), ...check(values)]
    setTried(true)
    setProblems(found)
    if (found.length === 0 && !add.isPending) save(false)
  }
  function save(another: boolean): void {
    const organisation = toOrganisationInput(values)
    add.mutate(
      { organisation, another },
      {
        onError: (error) => void askIfAnother(error).then((is) => is && save(true)),
        onSuccess: ({ id }) => {
          leave()
          showUndo(t('add.saved', { name: organisation.name }), async () => {
            const { organisation: saved } = await api.organisations.get({ id, on: today })
            await api.organisations.remove({ id, revision: saved.revision })
            void navigate('/members/organisations')
            await refresh(['organisations', 'members'])
          })
          void navigate(`/members/organisations/${id}`, { replace: true })
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
      <form onSubmit={submit} noValidate>
        <Stack maw="56rem" gap="lg">
          <ErrorSummary problems={problems} />
          <OrganisationFields values={values} onChange={(change) => setValues((now) => ({ ...now, ...change }))} tried={tried} />
          <ErrorNotice error={add.error} />
          <OpenTheOther error={add.error} />
          <Group>
            <Button type="submit" loading={add.isPending}>
              {t('add.save')}
            </Button>
            <Button component={Link} to="/members/organisations" variant="default">
              {t('common:cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </>
  )
}

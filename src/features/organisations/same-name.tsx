import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ApiError } from '../../api/api-error.ts'
import { askToConfirm } from '../../components/confirm.tsx'
import { i18n } from '../../i18n/index.ts'
import { mooText } from './organisation-view.ts'

/** Asks whether it is another organisation of the same name. @returns false too for any other failure */
export async function askIfAnother({ code, details }: ApiError): Promise<boolean> {
  if (code !== 'ORGANISATION_SAME_NAME') return false
  const moo = Array.isArray(details.moo) ? mooText(details.moo.map(Number)) : ''
  const name = String(details.name)
  return await askToConfirm({
    title: i18n.t('organisations:same.title'),
    body: moo === '' ? i18n.t('organisations:same.body', { name }) : i18n.t('organisations:same.bodyMoo', { name, moo }),
    confirm: i18n.t('organisations:same.confirm'),
  })
}

/** Leads to the organisation that has the name or the number already. */
export function OpenTheOther({ error }: { error: ApiError | null }) {
  const { t } = useTranslation('organisations')
  if (error === null || (error.code !== 'ORGANISATION_SAME_NAME' && error.code !== 'REGISTRATION_NO_TAKEN')) return null
  return (
    <Anchor component={Link} to={`/members/organisations/${String(error.details.id)}`}>
      {t('same.open', { name: String(error.details.name) })}
    </Anchor>
  )
}

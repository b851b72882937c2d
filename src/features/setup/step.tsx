import { Button, Group } from '@mantine/core'
import type { ReactNode, SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PageHeader } from '../../components/page-header.tsx'

interface Props {
  title: string
  note?: ReactNode
  children: ReactNode
  /** Where "back" leads; left out where nothing before can be changed any more. */
  back?: string
  /** What the main button says will happen. */
  next: string
  onNext(): void
  busy?: boolean
  /** A quieter way on, beside the main button. */
  other?: ReactNode
}

/** One question, with the one main button at its end. */
export function Step({ title, note, children, back, next, onNext, busy = false, other }: Props) {
  const { t } = useTranslation('common')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onNext()
  }
  return (
    <form onSubmit={submit}>
      <PageHeader title={title} note={note} />
      {children}
      <Group mt="xl" gap="sm">
        <Button type="submit" loading={busy}>
          {next}
        </Button>
        {back !== undefined && (
          <Button variant="default" component={Link} to={back}>
            {t('back')}
          </Button>
        )}
        {other}
      </Group>
    </form>
  )
}

import { Button, Container, PasswordInput, Select, Stack, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { useCommandCall } from '../../api/hooks.ts'
import { useStatus } from '../../api/status.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'

/** Choose a council, give the passphrase. A refusal never says which part was wrong. */
export function UnlockPage() {
  const { t } = useTranslation('unlock')
  const { councils } = useStatus()
  const open = useCommandCall('councils.open', { invalidates: ['app.status'], errorShown: true })
  const form = useForm({ initialValues: { councilId: councils[0]?.id ?? '', passphrase: '' } })
  return (
    <Container size="xs" py="xl" component="main">
      <Title order={1}>{t('title')}</Title>
      <form onSubmit={form.onSubmit((values) => open.mutate(values))}>
        <Stack mt="md">
          <Select label={t('council')} data={councils.map(({ id, name }) => ({ value: id, label: name }))} {...form.getInputProps('councilId')} />
          <PasswordInput label={t('passphrase')} autoFocus {...form.getInputProps('passphrase')} />
          <ErrorNotice error={open.error} />
          <Button type="submit" loading={open.isPending}>
            {t('open')}
          </Button>
        </Stack>
      </form>
    </Container>
  )
}

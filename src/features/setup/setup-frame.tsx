import { Container, Group, Progress, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Outlet, useLocation } from 'react-router'

/** The five questions, in order; each is its own address, so that the browser's Back works too. */
export const STEPS = ['/setup', '/setup/council', '/setup/you', '/setup/key', '/setup/finish'] as const

/** Around each question: which one of five. */
export function SetupFrame() {
  const { t } = useTranslation(['setup', 'common'])
  const { pathname } = useLocation()
  const step = STEPS.findIndex((path) => path === pathname.replace(/\/$/, '')) + 1
  return (
    <Container size="44rem" py="xl">
      <Group justify="space-between" mb="xs">
        <Text fw={600} c="var(--samut-accent)">
          {t('common:appName')}
        </Text>
        <Text c="dimmed">{t('step', { step, steps: STEPS.length })}</Text>
      </Group>
      <Progress value={(step / STEPS.length) * 100} size="xs" mb="xl" aria-hidden />
      <Outlet />
    </Container>
  )
}

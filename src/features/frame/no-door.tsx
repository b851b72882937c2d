import { Container, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** The page was opened without the program's leave, or the program has ended. */
export function NoDoor() {
  const { t } = useTranslation('common')
  return (
    <Container size="sm" py="xl" component="main">
      <Title order={1}>{t('noDoor.title')}</Title>
      <Text mt="sm">{t('noDoor.body')}</Text>
    </Container>
  )
}

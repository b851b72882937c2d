import { Container, Group, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { IconBook2, IconChevronRight, IconHistory, IconPlayerPlay, type Icon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Navigate, useNavigate } from 'react-router'
import { useStatus } from '../../api/status.ts'
import { ProgressDialog } from '../../components/progress-dialog.tsx'
import { pageExists } from '../../feature.ts'
import { LanguageSwitch } from './language-switch.tsx'
import styles from './setup.module.css'
import { useSample } from './use-sample.ts'

function Way({ icon: WayIcon, title, note, onClick }: { icon: Icon; title: string; note: string; onClick: () => void }) {
  return (
    <UnstyledButton className={styles.way} onClick={onClick}>
      <WayIcon size="1.75rem" stroke={1.5} aria-hidden className={styles.wayIcon} />
      <span className={styles.wayText}>
        <span className={styles.wayTitle}>{title}</span>
        <span className={styles.wayNote}>{note}</span>
      </span>
      <IconChevronRight size="1.25rem" stroke={1.5} aria-hidden />
    </UnstyledButton>
  )
}

/** The first page there is: three ways in. */
export function StartPage() {
  const { t } = useTranslation('setup')
  const { session, councils } = useStatus()
  const navigate = useNavigate()
  const sample = useSample()
  if (session !== null && !sample.busy) return <Navigate to="/" replace />
  return (
    <Container size="42rem" py="xl">
      <title>{t('start.title')}</title>
      <Group justify="flex-end">
        <LanguageSwitch />
      </Group>
      <Stack gap="xs" mt="xl">
        <Text c="var(--samut-accent)" fw={600}>
          {t('start.about')}
        </Text>
        <Title order={1}>{t('start.title')}</Title>
        <Text>{t('start.note')}</Text>
      </Stack>
      <div className={styles.ways}>
        <Way icon={IconBook2} title={t('start.new')} note={t('start.newNote')} onClick={() => void navigate('/setup')} />
        <Way icon={IconPlayerPlay} title={t('start.sample')} note={t('start.sampleNote')} onClick={() => void sample.open()} />
        {pageExists('/restore') && (
          <Way icon={IconHistory} title={t('start.restore')} note={t('start.restoreNote')} onClick={() => void navigate('/restore')} />
        )}
        {councils.length > 0 && <Way icon={IconBook2} title={t('start.existing')} note={t('start.existingNote')} onClick={() => void navigate('/')} />}
      </div>
      <ProgressDialog job={sample.job} title={t('sample.making')} phaseText={() => t('sample.phase')} />
    </Container>
  )
}

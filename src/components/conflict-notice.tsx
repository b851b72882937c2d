import { Alert, Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface Props {
  busy: boolean
  /** Saves what was typed here over what somebody else saved meanwhile. */
  onKeepMine(): void
  /** Shows what somebody else saved. */
  onTakeTheirs(): void
}

/** Two people changed one record: a person decides, and nothing was overwritten yet. */
export function ConflictNotice({ busy, onKeepMine, onTakeTheirs }: Props) {
  const { t } = useTranslation('common')
  return (
    <Alert color="amber" role="alert" title={t('draft.conflict')} mb="md">
      <Text>{t('draft.conflictHint')}</Text>
      <Group mt="xs">
        <Button loading={busy} onClick={onKeepMine}>
          {t('draft.keepMine')}
        </Button>
        <Button variant="default" onClick={onTakeTheirs}>
          {t('draft.takeTheirs')}
        </Button>
      </Group>
    </Alert>
  )
}

import { Badge, Burger, Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/status.ts'
import { Shortcut, useShortcut } from '../../components/shortcuts.tsx'
import { features } from '../../feature.ts'
import { BackupAge } from './backup-age.tsx'
import { DueBadge } from './due-badge.tsx'
import styles from './frame.module.css'
import { lock } from './lock.ts'

/** Which council, who, how old the backup is; the search box; the lock. */
export function Header({ menuOpen, onMenu }: { menuOpen: boolean; onMenu: () => void }) {
  const { t } = useTranslation('common')
  const { councilName, isSample, user, guest } = useSession()
  useShortcut('mod+L', () => void lock())
  return (
    <div className={styles.bar}>
      <Burger opened={menuOpen} onClick={onMenu} hiddenFrom="sm" size="sm" aria-label={t('frame.openMenu')} />
      <div className={styles.council}>
        <span className={styles.councilName} title={councilName}>
          {councilName}
        </span>
        {isSample && <Badge color="amber" className={styles.sample ?? ''}>{t('frame.sample')}</Badge>}
      </div>
      {features.map(({ headerTool: Tool }, place) => Tool !== undefined && <Tool key={place} />)}
      <div className={styles.state}>
        {guest === null && <DueBadge />}
        {guest === null && <BackupAge />}
        <span className={styles.user} title={user.displayName}>
          {user.displayName} · {t(`frame.role.${user.role}`)}
        </span>
        <Button variant="default" onClick={() => void lock()} leftSection={<IconLock size="1.125rem" stroke={1.5} />} rightSection={<Shortcut keys="mod+L" />}>
          {t('frame.lock')}
        </Button>
      </div>
    </div>
  )
}

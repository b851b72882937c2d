import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import styles from './resolutions.module.css'

/** What stands under มติและงานติดตาม: the register, and the tasks that came of it. */
export function ResolutionTabs() {
  const { t } = useTranslation('resolutions')
  return (
    <nav className={styles.tabs} aria-label={t('title')}>
      <NavLink to="/resolutions" end className={styles.tab ?? ''}>
        {t('tabs.register')}
      </NavLink>
      <NavLink to="/resolutions/follow-ups" className={styles.tab ?? ''}>
        {t('tabs.followUps')}
      </NavLink>
    </nav>
  )
}

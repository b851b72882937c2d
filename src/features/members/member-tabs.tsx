import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { pageExists } from '../../feature.ts'
import styles from './members.module.css'

const PAGES = [
  { to: '/members', name: 'roll' },
  { to: '/members/organisations', name: 'organisations' },
  { to: '/members/terms', name: 'terms' },
  { to: '/members/structure', name: 'structure' },
  { to: '/members/service', name: 'service' },
  { to: '/members/duplicates', name: 'duplicates' },
  { to: '/members/privacy', name: 'privacy' },
] as const

/** What stands under สมาชิก: the roll, the organisations, the terms that run out, the council's structure. */
export function MemberTabs() {
  const { t } = useTranslation('members')
  return (
    <nav className={styles.tabs} aria-label={t('title')}>
      {PAGES.filter(({ to }) => pageExists(to)).map(({ to, name }) => (
        <NavLink key={to} to={to} end={to === '/members'} className={styles.tab ?? ''}>
          {t(`tabs.${name}`)}
        </NavLink>
      ))}
    </nav>
  )
}

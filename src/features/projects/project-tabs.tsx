import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { pageExists } from '../../feature.ts'
import styles from './projects.module.css'

const PAGES = [
  { to: '/projects', name: 'projects' },
  { to: '/projects/partners', name: 'partners' },
  { to: '/projects/fund', name: 'fund' },
  { to: '/projects/assemblies', name: 'assemblies' },
] as const

/** What stands under โครงการ: the projects, the partners, the welfare fund, the assembly with its proposals. */
export function ProjectTabs() {
  const { t } = useTranslation('projects')
  const pages = PAGES.filter(({ to }) => pageExists(to))
  // One page by itself needs no row.
  if (pages.length < 2) return null
  return (
    <nav className={styles.tabs} aria-label={t('title')}>
      {pages.map(({ to, name }) => (
        <NavLink key={to} to={to} end={to === '/projects'} className={styles.tab ?? ''}>
          {t(`pages.${name}`)}
        </NavLink>
      ))}
    </nav>
  )
}

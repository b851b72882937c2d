import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { navigation } from '../../feature.ts'
import styles from './frame.module.css'

/** Names always visible, icons beside them, never alone. */
export function Navigation() {
  const { i18n } = useTranslation()
  return navigation.map(({ to, namespace, icon: Icon }) => (
    <NavLink key={to} to={to} end={to === '/'} className={styles.entry ?? ''}>
      <Icon size="1.25rem" stroke={1.5} aria-hidden />
      <span>{i18n.t(`${namespace}:title`)}</span>
    </NavLink>
  ))
}

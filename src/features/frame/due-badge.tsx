import { IconBell } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { useQueryCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import styles from './frame.module.css'

/** A program that is left open overnight must notice the new day. */
const ASK_EVERY_MS = 10 * 60_000

/** A quiet reminder without a network: how many things are late or due today. Asked anew on every page, since any page may have settled one. */
export function DueBadge() {
  const { t } = useTranslation('common')
  const { pathname } = useLocation()
  const { data } = useQueryCall('home.now', {}, { everyMs: ASK_EVERY_MS })
  const askedOn = useRef(pathname)
  useEffect(() => {
    if (askedOn.current === pathname) return
    askedOn.current = pathname
    void refresh(['home.now'])
  }, [pathname])
  const count = data?.pressing ?? 0
  if (count === 0) return null
  return (
    <Link to="/" className={styles.reminder} title={t('frame.dueHint')}>
      <IconBell size="1.125rem" stroke={1.5} aria-hidden />
      {t('frame.due', { count })}
    </Link>
  )
}

import { AppShell } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, ScrollRestoration, useLocation } from 'react-router'
import { HealthNotice } from '../health/health-notice.tsx'
import styles from './frame.module.css'
import { useSession } from '../../api/status.ts'
import { GuestBand } from './guest-band.tsx'
import { Header } from './header.tsx'
import { Navigation } from './navigation.tsx'
import { useFilesRead } from '../search/use-files-read.ts'
import { useIdleLock } from './use-idle-lock.ts'
import { useLeaving } from './use-leaving.ts'

/** Around every page of an open council: whose book it is and how it stands on top, where to go on the left. */
export function Frame() {
  const { t } = useTranslation('common')
  const [menuOpen, menu] = useDisclosure(false)
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const { guest } = useSession()
  useIdleLock()
  useFilesRead()
  useLeaving()
  const closeMenu = menu.close
  useEffect(closeMenu, [pathname, closeMenu])
  return (
    <AppShell
      header={{ height: guest === null ? '3.5rem' : guest.transfer === null ? '6.25rem' : '7.25rem' }}
      navbar={{ width: '14rem', breakpoint: 'sm', collapsed: { mobile: !menuOpen } }}
      transitionDuration={120}
    >
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {t('frame.skip')}
      </button>
      {/* The list under the search box lies over the menu, which is one above the rest. */}
      <AppShell.Header className={styles.header} zIndex="calc(var(--mantine-z-index-app) + 2)">
        <Header menuOpen={menuOpen} onMenu={menu.toggle} />
        {guest !== null && <GuestBand guest={guest} />}
      </AppShell.Header>
      <AppShell.Navbar className={styles.navbar} aria-label={t('frame.navigation')}>
        <Navigation />
      </AppShell.Navbar>
      <AppShell.Main ref={main} tabIndex={-1} className={styles.main}>
        <HealthNotice />
        <Outlet />
      </AppShell.Main>
      <ScrollRestoration />
    </AppShell>
  )
}

import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { MantineProvider, mergeThemeOverrides } from '@mantine/core'
import { useColorScheme } from '@mantine/hooks'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { I18nextProvider } from 'react-i18next'
import { RouterProvider } from 'react-router/dom'
import type { Preferences } from '../electron/contract/app.ts'
import { onProgramGone, onUnshownError, queryClient } from './api/query-client.ts'
import { useStatusQuery, useStatusUpdates } from './api/status.ts'
import { ErrorNotice } from './components/error-notice.tsx'
import { LoadingPage } from './components/loading-page.tsx'
import { showError } from './components/toasts.tsx'
import { usePrinting } from './components/use-printing.ts'
import { NoDoor } from './features/frame/no-door.tsx'
import { startAnew } from './features/frame/start-anew.ts'
import { i18n, type Language } from './i18n/index.ts'
import { useShownLanguage } from './i18n/use-shown-language.ts'
import { createRouter } from './router.tsx'
import { cssVariablesResolver, theme } from './theme.ts'

onUnshownError(showError)

/** How the program looks before it could be asked: Thai, the system's light or dark, normal text. */
const DEFAULTS: Preferences = { language: 'th', theme: 'auto', textSize: 100 }

/** Colours and text size, as preferred on this computer. @param language the one shown: its words are there */
function Look({ preferences, language, children }: { preferences: Preferences; language: Language; children: ReactNode }) {
  const system = useColorScheme()
  const printing = usePrinting()
  const { textSize } = preferences
  // The one word that the parts themselves do not show: the cross of a dialog or a notice is named for all of them here.
  const named = useMemo(() => {
    const closeButtonProps = { 'aria-label': i18n.getFixedT(language, 'common')('close') }
    return mergeThemeOverrides(theme, { components: { Modal: { defaultProps: { closeButtonProps } }, Notification: { defaultProps: { closeButtonProps } } } })
  }, [language])
  useEffect(() => {
    document.documentElement.style.fontSize = `${textSize}%`
  }, [textSize])
  return (
    <MantineProvider
      theme={named}
      cssVariablesResolver={cssVariablesResolver}
      forceColorScheme={printing ? 'light' : preferences.theme === 'auto' ? system : preferences.theme}
    >
      {children}
    </MantineProvider>
  )
}

function Pages() {
  const status = useStatusQuery()
  const language = useShownLanguage(status.data?.preferences.language)
  useStatusUpdates(startAnew)
  const [router] = useState(createRouter)
  const [gone, setGone] = useState(false)
  useEffect(() => onProgramGone(() => setGone(true)), [])
  return (
    <Look preferences={status.data?.preferences ?? DEFAULTS} language={language ?? DEFAULTS.language}>
      <ModalsProvider>
        <Notifications position="bottom-center" autoClose={8000} transitionDuration={120} zIndex={400} />
        {gone ? (
          <NoDoor />
        ) : status.data !== undefined && language !== null ? (
          <RouterProvider router={router} />
        ) : status.error !== null ? (
          <ErrorNotice error={status.error} onRetry={() => void status.refetch()} />
        ) : (
          <LoadingPage />
        )}
      </ModalsProvider>
    </Look>
  )
}

/** @param entered false when the page was opened without the program's leave */
export function App({ entered }: { entered: boolean }) {
  return (
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        {entered ? (
          <Pages />
        ) : (
          <Look preferences={DEFAULTS} language={DEFAULTS.language}>
            <NoDoor />
          </Look>
        )}
      </QueryClientProvider>
    </I18nextProvider>
  )
}

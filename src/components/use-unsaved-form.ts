import { useEffect, useRef } from 'react'
import { useBlocker } from 'react-router'
import { i18n } from '../i18n/index.ts'
import { register } from './autosave-registry.ts'
import { askToConfirm } from './confirm.tsx'

/** Asks before a form that is not saved as typed is thrown away. */
export function askToLeaveForm(): Promise<boolean> {
  return askToConfirm({ title: i18n.t('form.leaveTitle'), body: i18n.t('form.leaveBody'), confirm: i18n.t('form.leave'), cancel: i18n.t('draft.stay'), danger: true })
}

/** The page, and which of its parts where the address names one in `tab`: another part takes the form away as another page does. */
function partOf({ pathname, search }: { pathname: string; search: string }): string {
  return `${pathname}?${new URLSearchParams(search).get('tab') ?? ''}`
}

/**
 * Guards a form with a save button: while `dirty`, going to another page, locking and closing ask first.
 * @returns to be called before leaving on purpose, after saving
 */
export function useUnsavedForm(dirty: boolean): () => void {
  const now = useRef({ dirty, released: false })
  useEffect(() => {
    now.current.dirty = dirty
  }, [dirty])
  useEffect(
    () =>
      register({
        get unsaved() {
          return now.current.dirty && !now.current.released
        },
        flush: () => Promise.resolve(),
      }),
    [],
  )
  const blocker = useBlocker(({ currentLocation, nextLocation }) => now.current.dirty && !now.current.released && partOf(currentLocation) !== partOf(nextLocation))
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    void askToLeaveForm().then((leave) => (leave ? blocker.proceed() : blocker.reset()))
  }, [blocker])
  return () => {
    now.current.released = true
  }
}

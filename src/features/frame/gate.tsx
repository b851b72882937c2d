import { Navigate, Outlet } from 'react-router'
import { useStatus } from '../../api/status.ts'
import { UnlockPage } from '../unlock/unlock-page.tsx'

/**
 * Before every page of a council: while it is locked its address stays, and the unlock page is drawn in its place,
 * so that unlocking leads back to where one was.
 */
export function Gate() {
  const { session, councils } = useStatus()
  if (session !== null) return <Outlet key={session.councilId} />
  if (councils.length === 0) return <Navigate to="/start" replace />
  return <UnlockPage />
}

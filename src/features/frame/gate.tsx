import { useEffect } from 'react'
import { Navigate, Outlet, useLocation, useNavigate } from 'react-router'
import { useStatus } from '../../api/status.ts'
import { UnlockPage } from '../unlock/unlock-page.tsx'

/** Whose pages were last shown: another council's addresses mean nothing in this one. */
let lastCouncilId: string | null = null

/**
 * Before every page of a council: while it is locked its address stays, and the unlock page is drawn in its place,
 * so that unlocking leads back to where one was.
 */
export function Gate() {
  const { session, councils } = useStatus()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const councilId = session?.councilId ?? null
  useEffect(() => {
    if (councilId === null) return
    const another = lastCouncilId !== null && lastCouncilId !== councilId
    lastCouncilId = councilId
    if (another && pathname !== '/') void navigate('/', { replace: true })
  }, [councilId, pathname, navigate])
  if (session !== null) return <Outlet key={session.guest === null ? session.councilId : `${session.councilId} guest`} />
  if (councils.length === 0) return <Navigate to="/start" replace />
  return <UnlockPage />
}

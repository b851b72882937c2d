import { Outlet, ScrollRestoration } from 'react-router'

/** Around pages that need no open council: nothing but the page. */
export function OutsideFrame() {
  return (
    <main>
      <Outlet />
      <ScrollRestoration />
    </main>
  )
}

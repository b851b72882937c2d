import { createHashRouter } from 'react-router'
import { LoadingPage } from './components/loading-page.tsx'
import { features } from './feature.ts'
import { Frame } from './features/frame/frame.tsx'
import { Gate } from './features/frame/gate.tsx'
import { OutsideFrame } from './features/frame/outside-frame.tsx'
import { PageFailed } from './features/frame/page-failed.tsx'
import { PageMissing } from './features/frame/page-missing.tsx'

/** Addresses after `#`, because they must work under a custom protocol and over HTTP alike. Made after the door is open. */
export function createRouter() {
  return createHashRouter([
    {
      errorElement: <PageFailed />,
      HydrateFallback: LoadingPage, // while the first page's own bundle is being read
      children: [
        { Component: OutsideFrame, children: features.flatMap(({ outside = [] }) => outside) },
        {
          Component: Gate,
          children: [
            {
              Component: Frame,
              children: [
                { errorElement: <PageFailed />, children: features.flatMap(({ routes = [] }) => routes) },
                { path: '*', Component: PageMissing },
              ],
            },
          ],
        },
      ],
    },
  ])
}

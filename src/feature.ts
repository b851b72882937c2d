import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'
import type { th } from './i18n/th/index.ts'

/** A namespace whose `title` names the page in the navigation. */
export type TitledNamespace = { [N in keyof typeof th]: (typeof th)[N] extends { title: string } ? N : never }[keyof typeof th]

/** A line of the left navigation. Only a page that exists has one. */
export interface NavEntry {
  to: string
  /** Whose `title` is shown. */
  namespace: TitledNamespace
  icon: ComponentType<{ size?: string | number; stroke?: number; 'aria-hidden'?: boolean }>
  /** Place from the top: home 0, meetings 10, resolutions 20, members 30, projects 40, backup 60, settings 70. */
  order: number
}

/** What a folder of src/features contributes to the frame, from its `routes.tsx`. */
export interface Feature {
  /** Pages of an open council, inside the frame. */
  routes?: RouteObject[]
  /** Pages that need no open council, drawn without the frame. */
  outside?: RouteObject[]
  nav?: NavEntry[]
  /** A tool in the header, such as the search box. */
  headerTool?: ComponentType
}

const found = import.meta.glob<{ feature: Feature }>('./features/*/routes.tsx', { eager: true })

/** Every feature: a folder with a `routes.tsx` is found by itself. */
export const features: Feature[] = Object.values(found).map((module) => module.feature)

export const navigation: NavEntry[] = features.flatMap(({ nav = [] }) => nav).sort((a, b) => a.order - b.order)

function pathsOf(routes: readonly RouteObject[], parent = ''): string[] {
  return routes.flatMap(({ path = '', children = [] }) => {
    const here = `${parent}/${path}`.replace(/\/+/g, '/')
    return [here, ...pathsOf(children, here)]
  })
}

/** True where an address has a page: no link, button or card leads to what is not there. */
export function pageExists(address: string): boolean {
  return features.some(({ routes = [], outside = [] }) => pathsOf([...routes, ...outside]).includes(address))
}

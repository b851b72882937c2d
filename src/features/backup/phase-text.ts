import { useTranslation } from 'react-i18next'

const KNOWN = ['snapshot', 'write', 'sync', 'verify', 'restore'] as const

/** The core's phases of package work in the page's words. */
export function usePhaseText(): (phase: string) => string {
  const { t } = useTranslation('backups')
  return (phase) => t(`phase.${KNOWN.find((known) => known === phase) ?? 'other'}`)
}

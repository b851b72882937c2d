import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServiceLength } from '../../../electron/contract/service.ts'

/** "8 ปี 2 เดือน" of a length of service. */
export function useLengthWords(): (length: ServiceLength) => string {
  const { t } = useTranslation('service')
  return useCallback(
    (length) => {
      const parts = (['years', 'months', 'days'] as const).filter((part) => length[part] > 0).map((part) => t(`length.${part}`, { count: length[part] }))
      return parts.length === 0 ? t('length.none') : parts.join(' ')
    },
    [t],
  )
}

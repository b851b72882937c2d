import { Button } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { call } from '../../api/client.ts'
import { refresh } from '../../api/query-client.ts'
import { showError } from '../../components/toasts.tsx'
import { asApiError } from '../../api/api-error.ts'
import type { Guest } from '../../../electron/contract/guests.ts'
import { numberYear, useFormat } from '../../i18n/format.ts'
import styles from './guest-band.module.css'

/** Above every page of a package that is looked at: what this is, that it is read-only, and the way out. */
export function GuestBand({ guest }: { guest: Guest }) {
  const { t } = useTranslation(['restores', 'transfer'])
  const format = useFormat()
  const navigate = useNavigate()
  const [closing, setClosing] = useState(false)

  async function close(): Promise<void> {
    setClosing(true)
    try {
      await call('guests.close')
      await refresh(['app.status'])
      void navigate(guest.transfer !== null ? '/transfer' : guest.returns ? '/backup' : '/')
    } catch (error) {
      showError(asApiError(error))
      setClosing(false)
    }
  }

  /** What part it is of, and whether it is proved whose. */
  function proof({ isKnown, part }: NonNullable<Guest['transfer']>): string {
    const year = part?.minutesOfYear ?? null
    return [
      ...(part === null ? [] : [t(`transfer:receive.part.${year === null ? 'projects' : part.projects ? 'both' : 'minutes'}`, { year: year === null ? '' : numberYear(year) })]),
      t(isKnown ? 'transfer:receive.known' : 'transfer:receive.unknown'),
    ].join(' · ')
  }

  return (
    <div className={styles.band} role="status" title={t('band.file', { file: guest.fileName, by: guest.madeBy })}>
      <IconEye size="1.25rem" stroke={1.5} aria-hidden />
      <span className={styles.words}>
        {guest.transfer === null ? (
          t('band.looking', { date: format.dateTime(guest.madeAt) })
        ) : (
          <>
            <span className={styles.line}>{t('transfer:receive.looking', { council: guest.transfer.senderName, date: format.dateTime(guest.madeAt) })}</span>
            <span className={styles.line}>{proof(guest.transfer)}</span>
          </>
        )}
      </span>
      <Button size="compact-md" variant="white" color="dark" loading={closing} onClick={() => void close()}>
        {guest.returns ? t('band.closeReturn') : t('band.close')}
      </Button>
    </div>
  )
}

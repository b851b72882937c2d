import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BackupRecord } from '../../../electron/contract/backups.ts'
import { api } from '../../api/client.ts'

interface Props {
  last: BackupRecord | null
  /** The folder of the last backup. */
  target: string | null
  onMake: (folder: string) => void
  onChoose: () => void
}

/**
 * Whether the last backup lies in its folder still. A stick that was pulled out may leave an empty folder of its name
 * on the computer's own disk: a backup there would be none.
 */
async function isThere(folder: string, file: string): Promise<boolean> {
  try {
    const { packages, writable } = await api.backups.browse({ path: folder })
    return writable && packages.some(({ path }) => path === file)
  } catch {
    return false
  }
}

/** One click backs up to where the last one went; another place is asked for when that is not there, or on demand. */
export function MakeActions({ last, target, onMake, onChoose }: Props) {
  const { t } = useTranslation('backups')
  const make = async () => {
    if (last !== null && target !== null && (await isThere(target, last.path))) onMake(target)
    else onChoose()
  }
  return (
    <>
      {target !== null && (
        <Button variant="default" onClick={onChoose}>
          {t('make.elsewhere')}
        </Button>
      )}
      <Button onClick={() => void make()}>{t('make.action')}</Button>
    </>
  )
}

import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconArrowUp, IconDeviceUsb, IconFileZip, IconFolder, IconHome, type Icon } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Place } from '../../electron/contract/backups.ts'
import { useQueryCall } from '../api/hooks.ts'
import { useFormat } from '../i18n/format.ts'
import { ErrorNotice } from './error-notice.tsx'
import styles from './folder-picker.module.css'
import { LoadingPage } from './loading-page.tsx'
import { useRowKeys } from './use-row-keys.ts'

interface Props {
  /** 'folder': a place to write to. 'package': one backup file in a folder. */
  pick: 'folder' | 'package'
  onPick(path: string): void
  /** Where to begin; without it, the list of places. */
  startAt?: string | null
}

/** A stick that was just plugged in must appear without a button. */
const LOOK_AGAIN_MS = 3000

const ICONS: Record<Place['kind'], Icon> = {
  removable: IconDeviceUsb,
  home: IconHome,
  documents: IconFolder,
  desktop: IconFolder,
  downloads: IconFolder,
  recent: IconFolder,
  root: IconFolder,
}

function Row({ icon: RowIcon, name, note, onClick }: { icon: Icon; name: string; note?: ReactNode; onClick: () => void }) {
  return (
    <UnstyledButton className={styles.row} onClick={onClick}>
      <RowIcon size="1.5rem" stroke={1.5} aria-hidden className={styles.icon} />
      <span className={styles.name}>{name}</span>
      <span className={styles.note}>{note}</span>
    </UnstyledButton>
  )
}

/** Sticks and well-known folders first, then inwards: for people who do not think in paths. */
export function FolderPicker({ pick, onPick, startAt = null }: Props) {
  const [path, setPath] = useState<string | null>(startAt)
  return path === null ? <Places onOpen={setPath} /> : <Inside path={path} pick={pick} onOpen={setPath} onPick={onPick} />
}

function Places({ onOpen }: { onOpen: (path: string) => void }) {
  const { t } = useTranslation('common')
  const format = useFormat()
  const rowKeys = useRowKeys()
  const places = useQueryCall('backups.places', {}, { everyMs: LOOK_AGAIN_MS })
  if (places.data === undefined) return places.error !== null ? <ErrorNotice error={places.error} /> : <LoadingPage lines={3} />
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('folder.refresh')}
      </Text>
      <div className={styles.list} role="group" aria-label={t('folder.places')} onKeyDown={rowKeys}>
        {places.data.map((place) => (
          <Row
            key={place.path}
            icon={ICONS[place.kind]}
            name={place.kind === 'removable' || place.kind === 'recent' ? place.name : t(`folder.kind.${place.kind}`)}
            note={[
              place.kind === 'removable' || place.kind === 'recent' ? t(`folder.kind.${place.kind}`) : null,
              place.freeBytes === null ? null : t('folder.free', { size: format.bytes(place.freeBytes) }),
            ]
              .filter((part) => part !== null)
              .join(' · ')}
            onClick={() => onOpen(place.path)}
          />
        ))}
      </div>
    </Stack>
  )
}

function Inside({ path, pick, onOpen, onPick }: { path: string; pick: Props['pick']; onOpen: (path: string | null) => void; onPick: Props['onPick'] }) {
  const { t } = useTranslation('common')
  const format = useFormat()
  const listing = useQueryCall('backups.browse', { path }, { everyMs: LOOK_AGAIN_MS, keep: true })
  const rowKeys = useRowKeys()
  const where = useRef<HTMLParagraphElement>(null)
  const shown = listing.data?.path
  useEffect(() => {
    // The row that was pressed is gone with its folder: the keyboard goes on from the new folder's name.
    if (shown !== undefined && document.activeElement === document.body) where.current?.focus()
  }, [shown])
  const otherPlace = (
    <Button variant="subtle" onClick={() => onOpen(null)}>
      {t('folder.otherPlace')}
    </Button>
  )
  if (listing.error !== null) {
    return (
      <>
        <ErrorNotice error={listing.error} />
        {otherPlace}
      </>
    )
  }
  if (listing.data === undefined) return <LoadingPage lines={3} />
  const { folders, packages, parent, writable, freeBytes } = listing.data
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text ref={where} tabIndex={-1} className={styles.path}>{listing.data.path}</Text>
        {otherPlace}
      </Group>
      <div className={styles.list} role="group" aria-label={t('folder.inside')} onKeyDown={rowKeys}>
        {parent !== null && <Row icon={IconArrowUp} name={t('folder.up')} onClick={() => onOpen(parent)} />}
        {pick === 'package' &&
          packages.map((file) => (
            <Row
              key={file.path}
              icon={IconFileZip}
              name={file.name}
              note={`${format.dateTime(file.modifiedAt)} · ${format.bytes(file.size)}`}
              onClick={() => onPick(file.path)}
            />
          ))}
        {folders.map((folder) => (
          <Row key={folder.path} icon={IconFolder} name={folder.name} onClick={() => onOpen(folder.path)} />
        ))}
        {folders.length === 0 && pick === 'folder' && <Text className={styles.empty}>{t('folder.noFolders')}</Text>}
        {packages.length === 0 && pick === 'package' && <Text className={styles.empty}>{t('folder.noPackages')}</Text>}
      </div>
      {pick === 'folder' && (
        <Group justify="space-between">
          <Text size="sm" {...(writable ? { c: 'dimmed' } : { c: 'var(--samut-wrong)' })}>
            {!writable ? t('folder.readOnly') : freeBytes === null ? null : t('folder.free', { size: format.bytes(freeBytes) })}
          </Text>
          {/* While another folder is read the former one is still shown: it is not the one that was meant. */}
          <Button disabled={!writable || listing.isPlaceholderData} onClick={() => onPick(listing.data.path)}>
            {t('folder.useThis')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

import { Anchor, Button, Group, NativeSelect, Text } from '@mantine/core'
import { IconCircleCheck, IconFileCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { showDone } from '../../components/toasts.tsx'
import type { AgendaItem, Meeting } from '../../../electron/contract/meetings.ts'
import { useMeetingName } from '../meetings/meeting-name.ts'
import { AdoptDialog } from './adopt-dialog.tsx'
import styles from './minutes.module.css'
import { STALE, useMayAdopt, useMinutesLife } from './use-life.ts'

interface Props {
  meeting: Meeting
  item: AgendaItem
  readOnly: boolean
  /** Everything typed must be in the core first. */
  onBefore(): Promise<unknown>
}

/** On an item that adopts minutes: which, a way there, and the one step that adopts them. */
export function AdoptionItem({ meeting, item, readOnly, onBefore }: Props) {
  const concerned = item.adoptsMeetingId !== null || item.kind === 'adopt_minutes'
  if (!concerned) return null
  return item.adoptsMeetingId === null ? (
    !readOnly && <ChooseMinutes meeting={meeting} item={item} />
  ) : (
    <LinkedMinutes meeting={meeting} item={item} readOnly={readOnly} onBefore={onBefore} />
  )
}

function LinkedMinutes({ meeting, item, readOnly, onBefore }: Props) {
  const { t } = useTranslation('minutes')
  const name = useMeetingName()
  const mayAdopt = useMayAdopt()
  const life = useMinutesLife(meeting.id)
  const adopt = useCommandCall('minutes.adopt', { invalidates: STALE, errorShown: true })
  const link = useCommandCall('minutes.linkItem', { invalidates: STALE })
  const [asking, setAsking] = useState(false)
  const entry = life.data?.adopts.find(({ itemId }) => itemId === item.id)
  if (entry === undefined) return null
  const { meeting: adopted, adoption } = entry
  const open = async () => {
    await onBefore()
    setAsking(true)
  }
  return (
    <div className={styles.item}>
      <Group gap="sm" align="center">
        {adoption === null ? <IconFileCheck stroke={1.5} aria-hidden /> : <IconCircleCheck stroke={1.5} aria-hidden />}
        <Text style={{ flex: '1 1 14rem' }}>
          {t(adoption === null ? 'item.toAdopt' : 'item.didAdopt')}
          <Anchor component={Link} to={`/meetings/${adopted.id}/minutes`} inherit>
            {name(adopted)}
          </Anchor>
        </Text>
        {adoption === null && meeting.state !== 'adopted' && mayAdopt && (
          <Button onClick={() => void open()} disabled={meeting.stage === 'planned'}>
            {t('item.adopt')}
          </Button>
        )}
        {adoption === null && !readOnly && (
          <Button variant="subtle" onClick={() => link.mutate({ id: item.id, revision: item.revision, adoptsMeetingId: null })}>
            {t('item.unlink')}
          </Button>
        )}
      </Group>
      {adoption === null && meeting.stage === 'planned' && mayAdopt && (
        <Text size="sm" c="dimmed">
          {t('item.notHeld')}
        </Text>
      )}
      {asking && (
        <AdoptDialog
          title={t('item.adopt')}
          day={null}
          busy={adopt.isPending}
          error={adopt.error}
          onClose={() => setAsking(false)}
          onAdopt={(corrections) =>
            adopt.mutate(
              { way: 'next', agendaItemId: item.id, corrections },
              {
                onSuccess: () => {
                  setAsking(false)
                  showDone(t('adopt.done', { name: name(adopted) }))
                },
              },
            )
          }
        >
          {t('item.asks', { name: name(adopted), by: name(meeting) })}
        </AdoptDialog>
      )}
    </div>
  )
}

/** For an item that names no minutes yet. */
function ChooseMinutes({ meeting, item }: Pick<Props, 'meeting' | 'item'>) {
  const { t } = useTranslation('minutes')
  const name = useMeetingName()
  const adoptable = useQueryCall('minutes.adoptable', { meetingId: meeting.id })
  const link = useCommandCall('minutes.linkItem', { invalidates: STALE })
  const life = useMinutesLife(meeting.id)
  const linked = new Set(life.data?.adopts.map(({ meeting: { id } }) => id))
  const free = (adoptable.data ?? []).filter(({ id }) => !linked.has(id))
  if (free.length === 0) return null
  return (
    <div className={styles.item}>
      <NativeSelect
        label={t('item.choose')}
        value=""
        onChange={(event) => link.mutate({ id: item.id, revision: item.revision, adoptsMeetingId: event.currentTarget.value })}
        data={[{ value: '', label: t('item.chooseNone') }, ...free.map((one) => ({ value: one.id, label: name(one) }))]}
      />
    </div>
  )
}

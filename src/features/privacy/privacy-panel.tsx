import { ActionIcon, Alert, Badge, Button, Group, Menu, Text } from '@mantine/core'
import { IconDots, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { fullName, retention, retentionIsOver, termState } from '../../../electron/contract/text/index.ts'
import type { PersonPage } from '../../../electron/contract/members.ts'
import type { Consent } from '../../../electron/contract/privacy.ts'
import { ApiError } from '../../api/api-error.ts'
import { api } from '../../api/client.ts'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useMayWrite, useSession, useStatus } from '../../api/status.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Section } from '../../components/section.tsx'
import { showError, showUndo } from '../../components/toasts.tsx'
import { useFormat } from '../../i18n/format.ts'
import styles from '../members/members.module.css'
import { ConsentDialog, WithdrawDialog } from './consent-dialog.tsx'
import { EraseDialog } from './erase-dialog.tsx'

type Open = { is: 'add' } | { is: 'withdraw' | 'edit'; consent: Consent } | { is: 'erase' } | null

/** On a person's page: what the data is kept for, how long, and what the person may ask for. */
export function PrivacyPanel({ page }: { page: PersonPage }) {
  const { t } = useTranslation('privacy')
  const { person } = page
  const name = fullName(person)
  const mayWrite = useMayWrite()
  const isSecretary = useSession().user.role === 'secretary'
  const [open, setOpen] = useState<Open>(null)
  const { today } = useStatus()
  const inOffice = page.memberships.some((term) => termState(term, today) !== 'ended')
  const list = useQueryCall('privacy.consents', { personId: person.id })
  const close = () => setOpen(null)
  return (
    <Section
      title={t('title')}
      tools={
        mayWrite && (
          <Group gap="xs">
            <Button variant="default" component={Link} to={`/members/${person.id}/data`}>
              {t('panel.copy')}
            </Button>
            {isSecretary && (
              <Button variant="default" c="var(--samut-wrong)" onClick={() => (inOffice ? showError(new ApiError('PERSON_IN_OFFICE')) : setOpen({ is: 'erase' }))}>
                {t('panel.erase')}
              </Button>
            )}
            <Button variant="default" leftSection={<IconPlus size="1.125rem" stroke={1.5} />} onClick={() => setOpen({ is: 'add' })}>
              {t('panel.add')}
            </Button>
          </Group>
        )
      }
    >
      <Standing page={page} />
      <ErrorNotice error={list.error} />
      {list.data?.length === 0 && person.erasedAt === null && <Text c="var(--samut-soon)">{t('panel.none')}</Text>}
      <ul className={styles.timeline}>
        {list.data?.map((consent) => (
          <ConsentLine
            key={consent.id}
            consent={consent}
            mayWrite={mayWrite}
            onWithdraw={() => setOpen({ is: 'withdraw', consent })}
            onEdit={() => setOpen({ is: 'edit', consent })}
          />
        ))}
      </ul>
      {open?.is === 'add' && <ConsentDialog title={t('form.addTitle', { name })} personIds={[person.id]} consent={null} onSaved={close} onClose={close} />}
      {open?.is === 'edit' && <ConsentDialog title={t('form.editTitle')} personIds={[person.id]} consent={open.consent} onSaved={close} onClose={close} />}
      {open?.is === 'withdraw' && <WithdrawDialog consent={open.consent} onClose={close} />}
      {open?.is === 'erase' && <EraseDialog person={person} onClose={close} />}
    </Section>
  )
}

/** Whether the data was erased, or until when it is kept. */
function Standing({ page: { person, memberships } }: { page: PersonPage }) {
  const { t } = useTranslation('privacy')
  const format = useFormat()
  const { today } = useStatus()
  const settings = useQueryCall('settings.get', {})
  if (person.erasedAt !== null) {
    return (
      <Alert color="gray" mb="xs">
        {t('panel.erased', { when: format.dateTime(person.erasedAt) })}
      </Alert>
    )
  }
  const clock = settings.data === undefined ? null : retention(memberships, settings.data.values.retentionYears, today)
  if (clock === null) return null
  const dates = { lastDay: format.date(clock.lastDay), keptUntil: format.date(clock.keptUntil) }
  return retentionIsOver(clock, today) ? <Text c="var(--samut-soon)">{t('panel.over', dates)}</Text> : <Text c="dimmed">{t('panel.keptUntil', dates)}</Text>
}

function ConsentLine({ consent, mayWrite, onWithdraw, onEdit }: { consent: Consent; mayWrite: boolean; onWithdraw(): void; onEdit(): void }) {
  const { t } = useTranslation('privacy')
  const format = useFormat()
  const { id, revision, purpose, basis, version, givenOn, withdrawnOn, note } = consent
  const remove = useCommandCall('privacy.removeConsent', { invalidates: ['audit'] })
  const removeIt = () =>
    remove.mutate(
      { id, revision },
      {
        onSuccess: () =>
          showUndo(t('panel.removed', { purpose }), async () => {
            await api.privacy.restoreConsent({ id })
            await refresh(['privacy', 'audit'])
          }),
      },
    )
  return (
    <li>
      <div>
        <Group gap="sm">
          <Text fw={500}>{purpose}</Text>
          {withdrawnOn !== null && (
            <Badge color="gray" variant="outline">
              {t('panel.withdrawn', { date: format.date(withdrawnOn) })}
            </Badge>
          )}
        </Group>
        <Text c="dimmed">{[t(`bases.${basis}`), t('panel.given', { date: format.date(givenOn) }), ...(version === '' ? [] : [t('panel.version', { version })])].join(' · ')}</Text>
        {note !== '' && <Text style={{ whiteSpace: 'pre-wrap' }}>{note}</Text>}
      </div>
      {mayWrite && (
        <Group gap="xs" wrap="nowrap">
          {withdrawnOn === null && (
            <Button variant="default" onClick={onWithdraw}>
              {t('panel.withdraw')}
            </Button>
          )}
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon aria-label={t('panel.actions', { purpose })}>
                <IconDots stroke={1.5} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={onEdit}>{t('panel.edit')}</Menu.Item>
              <Menu.Item onClick={removeIt}>{t('panel.remove')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      )}
    </li>
  )
}

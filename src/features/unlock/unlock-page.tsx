import { Anchor, Badge, Button, Container, Group, Radio, Stack, Text, Title } from '@mantine/core'
import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CouncilCard } from '../../../electron/contract/app.ts'
import { SAMPLE_PASSPHRASE } from '../../../electron/contract/sample-passphrase.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { useStatus } from '../../api/status.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { PassphraseInput } from '../../components/passphrase-input.tsx'
import { RecoverForm } from './recover-form.tsx'
import styles from './unlock.module.css'
import { useWait } from './use-wait.ts'

/** Which council, which passphrase. A refusal never says which of the two was wrong. */
export function UnlockPage() {
  const { t } = useTranslation(['unlock', 'common'])
  const { councils } = useStatus()
  const [chosenId, setChosenId] = useState(councils[0]?.id ?? '')
  const [lost, setLost] = useState(false)
  const chosen = councils.find(({ id }) => id === chosenId) ?? councils[0]
  if (chosen === undefined) return null
  return (
    <Container size="30rem" py="xl" component="main">
      <title>{t('title')}</title>
      <Text c="var(--samut-accent)" fw={600}>
        {t('common:appName')}
      </Text>
      <Title order={1}>{lost ? t('recover.title') : t('title')}</Title>
      <Stack mt="md" gap="md">
        <CouncilChoice councils={councils} chosen={chosen} onChoose={setChosenId} />
        {lost ? (
          <RecoverForm key={chosen.id} council={chosen} onBack={() => setLost(false)} />
        ) : (
          <PassphraseForm key={chosen.id} council={chosen} onLost={() => setLost(true)} />
        )}
      </Stack>
      <Group mt="xl" pt="md" className={styles.foot}>
        <Anchor component={Link} to="/start">
          {t('otherWays')}
        </Anchor>
      </Group>
    </Container>
  )
}

function CouncilChoice({ councils, chosen, onChoose }: { councils: CouncilCard[]; chosen: CouncilCard; onChoose: (id: string) => void }) {
  const { t } = useTranslation(['unlock', 'common'])
  const name = ({ name: label, isSample }: CouncilCard) => (
    <Group gap="sm" wrap="nowrap">
      <Text>{label}</Text>
      {isSample && (
        <Badge color="amber" style={{ flexShrink: 0 }}>
          {t('common:frame.sample')}
        </Badge>
      )}
    </Group>
  )
  if (councils.length === 1) return name(chosen)
  return (
    <Radio.Group label={t('council')} value={chosen.id} onChange={onChoose}>
      <div className={styles.councils}>
        {councils.map((council) => (
          <Radio.Card key={council.id} value={council.id} className={styles.council}>
            <Radio.Indicator size="md" />
            {name(council)}
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  )
}

function PassphraseForm({ council, onLost }: { council: CouncilCard; onLost: () => void }) {
  const { t } = useTranslation(['unlock', 'health'])
  const [passphrase, setPassphrase] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const open = useCommandCall('councils.open', { invalidates: ['app.status'], errorShown: true, secret: true })
  const seconds = useWait(open.error)

  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    // What was refused is ready to be typed over.
    if (open.error !== null) field.current?.select()
  }, [open.error])

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (passphrase !== '' && seconds === 0) open.mutate({ councilId: council.id, passphrase })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <PassphraseInput ref={field} label={t('passphrase')} autoComplete="current-password" required value={passphrase} onChange={setPassphrase} />
        {council.isSample && (
          <Text>
            {t('samplePassphrase')} <code className={styles.code}>{SAMPLE_PASSPHRASE}</code>
          </Text>
        )}
        {(open.error?.code !== 'TRY_AGAIN_LATER' || seconds > 0) && <ErrorNotice error={open.error} />}
        {(open.error?.code === 'DATABASE_DAMAGED' || open.error?.code === 'DATABASE_FOREIGN') && (
          <Button component={Link} to={`/repair/${council.id}`} variant="default">
            {t('health:repair.title')}
          </Button>
        )}
        <Button type="submit" loading={open.isPending} disabled={seconds > 0}>
          {seconds > 0 ? t('wait', { count: seconds }) : t('open')}
        </Button>
        <Anchor component="button" type="button" onClick={onLost} ta="left">
          {t('lost')}
        </Anchor>
      </Stack>
    </form>
  )
}

import { Alert, Group, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ThaiDateInput } from '../../components/thai-date-input.tsx'
import { KINDS } from '../organisations/organisation-view.ts'
import type { Desk } from './use-desk.ts'

/** So many new organisations are named. */
const MOST_TOLD = 5

/** What a term needs and the file does not say: asked once for all rows. */
export function MissingFacts({ desk }: { desk: Desk }) {
  const { t } = useTranslation(['imports', 'members', 'organisations'])
  const { lacking, defaults, setDefaults } = desk
  const { organisations } = lacking
  const told = organisations.slice(0, MOST_TOLD)
  const more = organisations.length - told.length
  if (lacking.startedOn === 0 && lacking.capacity === 0 && organisations.length === 0) return null
  return (
    <Alert color="gray" title={t('missing.title')} mb="md">
      <Group gap="lg" align="flex-start">
        {lacking.startedOn > 0 && (
          <ThaiDateInput id="import-start" label={t('missing.startedOn', { count: lacking.startedOn })} required value={defaults.startedOn} onChange={(startedOn) => setDefaults({ startedOn })} />
        )}
        {lacking.capacity > 0 && (
          <Select
            label={t('missing.capacity', { count: lacking.capacity })}
            allowDeselect={false}
            data={[{ value: 'delegate', label: t('members:capacity.delegate') }, { value: 'expert', label: t('members:capacity.expert') }]}
            value={defaults.capacity}
            onChange={(capacity) => setDefaults({ capacity: capacity === 'expert' ? 'expert' : 'delegate' })}
          />
        )}
        {organisations.length > 0 && (
          <Select
            label={t('missing.organisationKind', { count: organisations.length })}
            description={
              more > 0
                ? t('missing.organisationNamesMore', { names: told.join(', '), more })
                : t('missing.organisationNames', { names: told.join(', ') })
            }
            w="26rem"
            maw="100%"
            allowDeselect={false}
            data={KINDS.map((kind) => ({ value: kind, label: t(`organisations:kind.${kind}`) }))}
            value={defaults.organisationKind}
            onChange={(kind) => setDefaults({ organisationKind: KINDS.find((one) => one === kind) ?? 'local' })}
          />
        )}
      </Group>
    </Alert>
  )
}

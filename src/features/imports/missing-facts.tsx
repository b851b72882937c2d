import { Alert, Group, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ThaiDateInput } from '../../components/thai-date-input.tsx'
import type { Desk } from './use-desk.ts'

/** What a term needs and the file does not say: asked once for all rows. */
export function MissingFacts({ desk }: { desk: Desk }) {
  const { t } = useTranslation(['imports', 'members'])
  const { lacking, defaults, setDefaults } = desk
  if (lacking.startedOn === 0 && lacking.capacity === 0) return null
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
      </Group>
    </Alert>
  )
}

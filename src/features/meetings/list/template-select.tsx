import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useQueryCall } from '../../../api/hooks.ts'
import styles from './list.module.css'

/** Stands for null, the standard agenda: a choice needs a value. */
const SIX = 'six'

/** Which agenda a new meeting begins with: one of the two usual ones, or the council's own. */
export function TemplateSelect({ value, onChange }: { value: string | null; onChange(templateId: string | null): void }) {
  const { t } = useTranslation('meetings')
  const { data: own = [] } = useQueryCall('agendaTemplates.list', {})
  return (
    <Select
      label={t('new.template')}
      description={t('new.templateNote')}
      className={styles.wide ?? ''}
      allowDeselect={false}
      value={value ?? SIX}
      onChange={(chosen) => onChange(chosen === SIX ? null : chosen)}
      data={[
        { value: SIX, label: t('new.templateSix') },
        { value: 'five', label: t('new.templateFive') },
        ...own.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}

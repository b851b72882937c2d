import { useTranslation } from 'react-i18next'
import { RowTools } from '../../components/row-tools.tsx'

/** Changing and removing one row, each naming the record. */
export function RecordTools({ what, onEdit, onRemove }: { what: string; onEdit(): void; onRemove(): void }) {
  const { t } = useTranslation('projectMoney')
  return <RowTools editLabel={t('edit', { what })} removeLabel={t('remove', { what })} onEdit={onEdit} onRemove={onRemove} />
}

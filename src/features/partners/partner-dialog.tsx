import { NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { partnerKind, type Partner, type PartnerInput } from '../../../electron/contract/partners.ts'
import { tidyName } from '../../../electron/contract/text/index.ts'
import { RecordDialog } from '../../components/record-dialog.tsx'
import { useValues } from '../../components/use-values.ts'

const NAME = 'partner-name'

interface Props {
  partner: Partner | null
  onSaved?(partner: Partner): void
  onClose(): void
}

/** A partner added (`partner` null) or put right. */
export function PartnerDialog({ partner, ...rest }: Props) {
  const { t } = useTranslation('partners')
  const { values, change, dirty, problemOf, check } = useValues<PartnerInput>(
    () => ({
      name: partner?.name ?? '', kind: partner?.kind ?? 'state_agency', contactName: partner?.contactName ?? '', phone: partner?.phone ?? '',
      address: partner?.address ?? '', note: partner?.note ?? '',
    }),
    ({ name }) => (name.trim() === '' ? [{ fieldId: NAME, message: t('problem.name') }] : []),
  )
  const text = (field: 'contactName' | 'phone' | 'address') => ({ value: values[field], onChange: (event: { currentTarget: { value: string } }) => change({ [field]: event.currentTarget.value }) })
  return (
    <RecordDialog
      {...rest}
      noun="partners"
      also={['projects', 'audit', 'search']}
      record={partner}
      title={partner === null ? t('add') : t('editTitle', { name: partner.name })}
      save={t('save')}
      saved={t('saved')}
      dirty={dirty}
      check={check}
      values={() => ({ ...values, name: tidyName(values.name), note: values.note.trim() })}
    >
      <Stack gap="md">
        <TextInput
          id={NAME}
          label={t('field.name')}
          required
          data-autofocus
          autoComplete="off"
          maxLength={300}
          value={values.name}
          error={problemOf(NAME)}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('field.kind')}
          value={values.kind}
          data={partnerKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(event) => change({ kind: partnerKind.parse(event.currentTarget.value) })}
        />
        <TextInput label={t('field.contact')} description={t('contactHint')} autoComplete="off" maxLength={200} {...text('contactName')} />
        <TextInput label={t('field.phone')} autoComplete="off" inputMode="tel" maxLength={100} {...text('phone')} />
        <TextInput label={t('field.address')} autoComplete="off" maxLength={500} {...text('address')} />
        <Textarea label={t('field.note')} maxLength={20_000} value={values.note} onChange={(event) => change({ note: event.currentTarget.value })} />
      </Stack>
    </RecordDialog>
  )
}

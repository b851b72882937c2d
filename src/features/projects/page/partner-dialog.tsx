import { NativeSelect, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { partnerKind, type PartnerKind } from '../../../../electron/contract/partners.ts'
import type { ProjectPage } from '../../../../electron/contract/projects.ts'
import { fold, tidyName } from '../../../../electron/contract/text/index.ts'
import { useCommandCall, useQueryCall } from '../../../api/hooks.ts'
import type { FieldProblem } from '../../../components/error-summary.tsx'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { useRecord } from '../../../components/use-record.ts'
import { useValues } from '../../../components/use-values.ts'
import type { ProjectPartner } from './project-partners.tsx'
import { SHOWN_BY } from './shown-by.ts'

const ID = { partner: 'partner-known', name: 'partner-name' }

/** A partner that takes part (`partner` null: a new one): of the register, or added to it here. */
export function PartnerDialog({ page, partner, onClose }: { page: ProjectPage; partner: ProjectPartner | null; onClose(): void }) {
  const { t } = useTranslation('projectPeople')
  const register = useQueryCall('partners.list', {}).data ?? []
  const form = useRecord('projectPartners', SHOWN_BY)
  const addToRegister = useCommandCall('partners.add', { errorShown: true })
  const { values, change, dirty, problemOf, check } = useValues(
    () => ({
      which: 'known' as 'known' | 'another',
      partnerId: partner?.partnerId ?? null,
      name: '',
      kind: 'state_agency' as PartnerKind,
      role: partner?.role ?? '',
    }),
    ({ which, partnerId, name: typed }) => {
      const name = tidyName(typed)
      const twice = page.partners.find((one) => one.id !== partner?.id && one.partnerId === partnerId)
      const same = register.find((one) => fold(one.name) === fold(name))
      const found: FieldProblem[] = []
      if (which === 'known' && partnerId === null) found.push({ fieldId: ID.partner, message: t('partners.chooseMissing') })
      if (which === 'known' && twice) found.push({ fieldId: ID.partner, message: t('partners.twice', { name: twice.partnerName }) })
      if (which === 'another' && name === '') found.push({ fieldId: ID.name, message: t('partners.nameMissing') })
      if (which === 'another' && same) found.push({ fieldId: ID.name, message: t('partners.sameName', { name: same.name }) })
      return found
    },
  )
  const { which, partnerId } = values
  const name = tidyName(values.name)

  function save(): void {
    const put = (id: string) => form.save(partner, { projectId: page.project.id, partnerId: id, role: values.role.trim() }, onClose)
    // Once in the register it is chosen from there: a second try does not add it again.
    const added = ({ id }: { id: string }) => {
      change({ which: 'known', partnerId: id })
      put(id)
    }
    if (which === 'another') addToRegister.mutate({ name, kind: values.kind, contactName: '', phone: '', address: '', note: '' }, { onSuccess: added })
    else if (partnerId !== null) put(partnerId)
  }
  return (
    <FormDialog
      title={partner === null ? t('partners.add') : t('partners.edit', { name: partner.partnerName })}
      save={t('partners.save')}
      dirty={dirty}
      busy={form.busy || addToRegister.isPending}
      error={form.error ?? addToRegister.error}
      check={check}
      onSave={save}
      onClose={onClose}
    >
      <Stack gap="md">
        <SegmentedControl
          aria-label={t('partners.which')}
          value={which}
          data={[
            { value: 'known', label: t('partners.known') },
            { value: 'another', label: t('partners.another') },
          ]}
          onChange={(chosen) => change({ which: chosen })}
        />
        {which === 'known' ? (
          <Select
            id={ID.partner}
            label={t('partners.choose')}
            required
            searchable
            data-autofocus={partner === null}
            limit={100}
            value={partnerId}
            data={register.map(({ id, name: label }) => ({ value: id, label }))}
            error={problemOf(ID.partner)}
            onChange={(chosen) => change({ partnerId: chosen })}
          />
        ) : (
          <>
            <TextInput id={ID.name} label={t('partners.name')} required maxLength={300} value={values.name} error={problemOf(ID.name)} onChange={(event) => change({ name: event.currentTarget.value })} />
            <NativeSelect
              label={t('partners.kind')}
              value={values.kind}
              data={partnerKind.options.map((kind) => ({ value: kind, label: t(`partners.kinds.${kind}`) }))}
              onChange={(event) => change({ kind: partnerKind.parse(event.currentTarget.value) })}
            />
            <Text c="dimmed">{t('partners.newHint')}</Text>
          </>
        )}
        <TextInput label={t('partners.role')} placeholder={t('partners.roleHint')} maxLength={300} value={values.role} onChange={(event) => change({ role: event.currentTarget.value })} />
      </Stack>
    </FormDialog>
  )
}

import { Radio, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatPhone } from '../../../electron/contract/text/index.ts'
import { MERGE_FIELDS, type MergeField, type MergePreview } from '../../../electron/contract/merges.ts'
import { useFormat } from '../../i18n/format.ts'
import { differingFields } from './merge-choice.ts'

interface Props {
  preview: MergePreview
  /** Fields that take the value of the record that goes. */
  chosen: ReadonlySet<MergeField>
  onChange(chosen: ReadonlySet<MergeField>): void
}

/** Field by field, both values side by side; where they differ one is chosen. */
export function MergeFields({ preview, chosen, onChange }: Props) {
  const { t } = useTranslation(['merges', 'members'])
  const differing = differingFields(preview)
  const { kept, merged } = preview
  const brings = t('page.bringsLine', {
    terms: merged.memberships.length,
    posts: merged.posts.length,
    marks: merged.attendanceCount,
    consents: merged.consentCount,
    files: merged.fileCount,
  })
  const toggle = (field: MergeField, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(field)
    else next.delete(field)
    onChange(next)
  }
  return (
    <>
      <Text mb="xs">{t('page.fieldsLead')}</Text>
      <Table layout="fixed" style={{ overflowWrap: 'anywhere' }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="22%">{t('page.field')}</Table.Th>
            <Table.Th>{t('page.kept')}</Table.Th>
            <Table.Th>{t('page.merged')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {MERGE_FIELDS.map((field) => {
            const name = t(`members:fields.${field}`)
            if (!differing.includes(field)) {
              return (
                <Table.Tr key={field}>
                  <Table.Th scope="row">{name}</Table.Th>
                  <Table.Td colSpan={2}>
                    <Value field={field} value={kept.person[field]} />{' '}
                    <Text span size="sm" c="dimmed">
                      {t('page.same')}
                    </Text>
                  </Table.Td>
                </Table.Tr>
              )
            }
            return (
              <Table.Tr key={field}>
                <Table.Th scope="row">{name}</Table.Th>
                <Table.Td>
                  <Radio
                    name={`merge-${field}`}
                    aria-label={`${name}: ${t('page.kept')}`}
                    label={<Value field={field} value={kept.person[field]} />}
                    checked={!chosen.has(field)}
                    onChange={() => toggle(field, false)}
                  />
                </Table.Td>
                <Table.Td>
                  <Radio
                    name={`merge-${field}`}
                    aria-label={`${name}: ${t('page.merged')}`}
                    label={<Value field={field} value={merged.person[field]} />}
                    checked={chosen.has(field)}
                    onChange={() => toggle(field, true)}
                  />
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
      <Text mt="xs" c="dimmed">
        {t('page.brings')}: {brings}
      </Text>
    </>
  )
}

function Value({ field, value }: { field: MergeField; value: string | number | null }) {
  const { t } = useTranslation('merges')
  const format = useFormat()
  if (value === null || value === '') {
    return (
      <Text span c="dimmed">
        {t('page.empty')}
      </Text>
    )
  }
  if (field === 'bornOn') return format.date(String(value), 'long')
  if (field === 'phone') return formatPhone(String(value))
  return <span style={{ whiteSpace: 'pre-wrap' }}>{value}</span>
}

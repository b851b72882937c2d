import { List, Select, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../../electron/contract/files.ts'
import type { ChosenTemplate } from '../../../electron/contract/word-templates.ts'
import { templateWord } from '../../../electron/contract/word-templates.ts'
import type { ApiError } from '../../api/api-error.ts'
import { call } from '../../api/client.ts'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useSession } from '../../api/status.ts'
import { Arrival } from '../../components/arrival.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Section } from '../../components/section.tsx'
import { showDone, showUndo } from '../../components/toasts.tsx'
import { useFormat } from '../../i18n/format.ts'
import { FormActions } from './form-actions.tsx'

/** Beside the ids of kept files. */
const STANDARD = 'standard'
const HOW = ['first', 'text', 'draft', 'fields', 'last'] as const

/** แบบ Word ของสภา: which Word file each paper is put into. */
export function WordForms() {
  const { t } = useTranslation('letters')
  const list = useQueryCall('wordTemplates.list', {})
  const [error, setError] = useState<ApiError | null>(null)
  const mayChange = useSession().user.role === 'secretary'
  const words = { text: templateWord('text'), draft: templateWord('draft'), council: templateWord('council'), title: templateWord('title') }
  return (
    <Arrival at="files">
      <Section title={t('forms.title')}>
        <Text c="dimmed" maw="56rem">
          {t('forms.lead')}
        </Text>
        <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
        {list.data !== undefined && (
          <Table maw="68rem" mt="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('forms.paper')}</Table.Th>
                <Table.Th w="28rem">{t('forms.form')}</Table.Th>
                {mayChange && <Table.Td />}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {list.data.papers.map((one) => (
                <Line key={one.paper} chosen={one} kept={list.data.kept} mayChange={mayChange} onError={setError} />
              ))}
            </Table.Tbody>
          </Table>
        )}
        <ErrorNotice error={error} />
        {mayChange && (
          <>
            <Text fw={600} mt="md">
              {t('forms.howTitle')}
            </Text>
            <List type="ordered" maw="56rem">
              {HOW.map((step) => (
                <List.Item key={step}>{t(`forms.how.${step}`, words)}</List.Item>
              ))}
            </List>
          </>
        )}
      </Section>
    </Arrival>
  )
}

function Line({ chosen, kept, mayChange, onError }: { chosen: ChosenTemplate; kept: readonly Attachment[]; mayChange: boolean; onError(error: ApiError | null): void }) {
  const { t } = useTranslation('letters')
  const format = useFormat()
  const { paper: kind, file, missing } = chosen
  const paper = t(`forms.papers.${kind}`)
  const choose = useCommandCall('wordTemplates.choose', { errorShown: true, invalidates: ['paperTexts', 'audit'] })
  const change = (attachmentId: string | null) => {
    onError(null)
    choose.mutate({ paper: kind, attachmentId }, { onError, onSuccess: (now) => (now.file === null ? told() : showDone(t('forms.used', { name: now.file.name, paper }))) })
  }
  const told = () => {
    if (file === null) return
    showUndo(t('forms.back', { paper }), async () => {
      await call('wordTemplates.choose', { paper: kind, attachmentId: file.id })
      await refresh(['wordTemplates', 'paperTexts', 'audit'])
    })
  }
  const options = [{ value: STANDARD, label: t('forms.standard') }, ...kept.map(({ id, name, createdAt }) => ({ value: id, label: `${name} · ${format.dateTime(createdAt)}` }))]
  return (
    <Table.Tr>
      <Table.Th scope="row">{paper}</Table.Th>
      <Table.Td>
        {mayChange ? (
          <Select
            aria-label={t('forms.formOf', { paper })}
            allowDeselect={false}
            disabled={choose.isPending}
            data={options}
            value={file?.id ?? STANDARD}
            onChange={(value) => change(value === STANDARD || value === null ? null : value)}
          />
        ) : (
          <Text>{file?.name ?? t('forms.standard')}</Text>
        )}
        {missing !== null && (
          <Text size="sm" c="var(--samut-soon)" role="status">
            {t('forms.missing', { name: missing })}
          </Text>
        )}
      </Table.Td>
      {mayChange && (
        <Table.Td>
          <FormActions kind={kind} paper={paper} inUse={file !== null} onError={onError} />
        </Table.Td>
      )}
    </Table.Tr>
  )
}

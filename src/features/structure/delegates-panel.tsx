import { ActionIcon, Anchor, Button, Group, Select, Table, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DelegateEntry } from '../../../electron/contract/delegates.ts'
import { api } from '../../api/client.ts'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useMayWrite } from '../../api/status.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Section } from '../../components/section.tsx'
import { showUndo } from '../../components/toasts.tsx'
import { numberYear, useFormat } from '../../i18n/format.ts'
import { useResolutionName } from '../meetings/meeting-name.ts'
import { DelegateDialog } from './delegate-dialog.tsx'
import styles from './structure.module.css'

/** The year after, for which delegates may be named already, and some to look back on. */
const YEARS = [1, 0, -1, -2, -3, -4]

/** s.21(12): who is named for the provincial meeting of a year; that of the chosen day, unless another is picked. */
export function DelegatesPanel({ on }: { on: string }) {
  const { t } = useTranslation('structure')
  const mayWrite = useMayWrite()
  const yearOfDay = Number(on.slice(0, 4))
  const [year, setYear] = useState(yearOfDay)
  const [naming, setNaming] = useState(false)
  const list = useQueryCall('delegates.list', { year })
  const needed = useQueryCall('settings.get', {}).data?.values.delegates
  const named = list.data ?? []
  return (
    <Section
      title={t('delegates.title')}
      tools={
        <Group gap="md">
          <Select
            aria-label={t('delegates.year')}
            w="7rem"
            allowDeselect={false}
            value={String(year)}
            data={YEARS.map((offset) => ({ value: String(yearOfDay + offset), label: String(numberYear(yearOfDay + offset)) }))}
            onChange={(chosen) => setYear(Number(chosen))}
          />
          {named.length > 0 && (
            <Button component={Link} to={`/papers/delegateList?year=${year}`} variant="default">
              {t('delegates.print')}
            </Button>
          )}
          {mayWrite && (
            <Button variant="default" leftSection={<IconPlus size="1.125rem" stroke={1.5} />} onClick={() => setNaming(true)}>
              {t('delegates.add')}
            </Button>
          )}
        </Group>
      }
    >
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.data !== undefined && needed !== undefined && (
        <Text c={named.length < needed ? 'var(--samut-soon)' : 'dimmed'}>{t('delegates.count', { named: named.length, needed })}</Text>
      )}
      {list.data !== undefined && (named.length === 0 ? <Text c="dimmed">{t('delegates.none')}</Text> : <DelegatesTable named={named} />)}
      {naming && <DelegateDialog year={year} onClose={() => setNaming(false)} />}
    </Section>
  )
}

function DelegatesTable({ named }: { named: readonly DelegateEntry[] }) {
  const { t } = useTranslation('structure')
  const format = useFormat()
  const mayWrite = useMayWrite()
  const resolutionName = useResolutionName()
  const remove = useRemove()
  return (
    <Table className={styles.table ?? ''} mt="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('delegates.name')}</Table.Th>
          <Table.Th>{t('delegates.namedOn')}</Table.Th>
          <Table.Th>{t('delegates.resolution')}</Table.Th>
          {mayWrite && (
            <Table.Th w="4rem">
              <span className="visually-hidden">{t('delegates.tools')}</span>
            </Table.Th>
          )}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {named.map((one) => (
          <Table.Tr key={one.id}>
            <Table.Td>
              <Anchor component={Link} to={`/members/${one.personId}`}>
                {one.name}
              </Anchor>
              {one.position !== '' && (
                <Text size="sm" c="dimmed">
                  {one.position}
                </Text>
              )}
            </Table.Td>
            <Table.Td style={{ whiteSpace: 'nowrap' }}>{format.date(one.namedOn)}</Table.Td>
            <Table.Td>{one.resolution === null ? '–' : resolutionName(one.resolution)}</Table.Td>
            {mayWrite && (
              <Table.Td>
                <ActionIcon aria-label={t('delegates.remove', { name: one.name })} onClick={() => remove(one)}>
                  <IconTrash stroke={1.5} aria-hidden />
                </ActionIcon>
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

/** Takes somebody off the list, and offers it back. */
function useRemove(): (entry: DelegateEntry) => void {
  const { t } = useTranslation('structure')
  const remove = useCommandCall('delegates.remove')
  return ({ id, revision, name }) =>
    remove.mutate(
      { id, revision },
      { onSuccess: () => showUndo(t('delegates.removed', { name }), () => api.delegates.restore({ id }).then(() => refresh(['delegates']))) },
    )
}

import { Anchor, Checkbox, Group, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { OrganisationSeats } from '../../../electron/contract/structure.ts'
import { useMayWrite } from '../../api/status.ts'
import { Section } from '../../components/section.tsx'
import { mooText } from '../organisations/organisation-view.ts'
import { StatusBadge } from '../organisations/status-badge.tsx'
import styles from './structure.module.css'

/** Organisations whose seats and delegates differ, those without any delegate said first. */
export function OrganisationSeatsPanel({ organisations }: { organisations: readonly OrganisationSeats[] }) {
  const { t } = useTranslation('structure')
  const [onlyVacant, setOnlyVacant] = useState(true)
  if (organisations.length === 0) return null
  const without = organisations.filter(({ seats, filled }) => seats > 0 && filled === 0)
  const shown = onlyVacant ? organisations.filter(({ vacant, over }) => vacant > 0 || over > 0) : organisations
  return (
    <Section
      title={t('organisations.title')}
      tools={<Checkbox label={t('organisations.onlyVacant')} checked={onlyVacant} onChange={(event) => setOnlyVacant(event.currentTarget.checked)} />}
    >
      {without.length > 0 && (
        <Text mb="xs" className={styles.vacant ?? ''}>
          {t('organisations.noDelegates', { count: without.length })}
        </Text>
      )}
      {shown.length === 0 ? (
        <Text c="dimmed">{t('organisations.full')}</Text>
      ) : (
        <Table className={styles.table ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('organisations.name')}</Table.Th>
              <Table.Th data-number>{t('villages.moo')}</Table.Th>
              <Table.Th data-number>{t('villages.seats')}</Table.Th>
              <Table.Th data-number>{t('villages.filled')}</Table.Th>
              <Table.Th data-number>{t('villages.vacant')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((one) => (
              <Line key={one.id} organisation={one} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  )
}

function Line({ organisation: { id, name, moo, status, seats, filled, vacant, over } }: { organisation: OrganisationSeats }) {
  const { t } = useTranslation('structure')
  const mayWrite = useMayWrite()
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap="sm">
          <Anchor component={Link} to={`/members/organisations/${id}`}>
            {name}
          </Anchor>
          {status !== 'registered' && <StatusBadge status={status} />}
          {mayWrite && vacant > 0 && (
            <Anchor component={Link} to={`/members/new?organisation=${id}`} size="sm" aria-label={t('organisations.addFor', { name })}>
              {t('organisations.add')}
            </Anchor>
          )}
        </Group>
      </Table.Td>
      <Table.Td data-number>{mooText(moo)}</Table.Td>
      <Table.Td data-number>{seats}</Table.Td>
      <Table.Td data-number>{filled}</Table.Td>
      <Table.Td data-number className={vacant + over > 0 ? (styles.vacant ?? '') : ''}>
        {over > 0 ? `${t('villages.over')} ${over}` : filled === 0 && seats > 0 ? `${vacant} · ${t('organisations.noDelegate')}` : vacant}
      </Table.Td>
    </Table.Tr>
  )
}

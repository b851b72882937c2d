import { Anchor, List, Stack, Text, TextInput, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { Hit } from '../../../electron/contract/search.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { useFormat } from '../../i18n/format.ts'
import { addressOf } from './address.ts'

/** Typing never waits for the search. */
const TYPING_PAUSE_MS = 150
const LIMIT = 50

/** The snippet with every hit marked. */
function Marked({ text, marks }: { text: string; marks: Hit['marks'] }) {
  const parts = []
  let at = 0
  for (const [start, end] of marks) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}

export function SearchPage() {
  const [parameters] = useSearchParams()
  const asked = parameters.get('q') ?? ''
  return <Search key={asked} asked={asked} />
}

/** @param asked what the header's box was asked; typing here goes on from it */
function Search({ asked }: { asked: string }) {
  const { t } = useTranslation('search')
  const [text, setText] = useState(asked)
  const [settled] = useDebouncedValue(text, TYPING_PAUSE_MS)
  const found = useQueryCall('search.find', { text: settled, each: LIMIT }, { enabled: settled.trim() !== '', keep: true })
  return (
    <>
      <PageHeader title={t('title')} />
      <TextInput
        autoFocus
        type="search"
        label={t('box')}
        description={t('hint')}
        maw="40rem"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ErrorNotice error={found.error} />
      {settled.trim() !== '' && found.data !== undefined && (
        <Text mt="md" role="status">
          {found.data.total === 0 ? t('none', { text: settled }) : t('found', { count: found.data.total })}
        </Text>
      )}
      <Stack mt="lg" gap="xl">
        {(found.data?.groups ?? []).map(({ kind, hits }) => (
          <section key={kind} aria-label={t(`kind.${kind}`)}>
            <Title order={2} mb="xs">
              {t(`kind.${kind}`)}
            </Title>
            <List listStyleType="none" spacing="md">
              {hits.map((hit) => (
                <List.Item key={hit.id}>
                  <HitLine hit={hit} />
                </List.Item>
              ))}
            </List>
          </section>
        ))}
      </Stack>
    </>
  )
}

function HitLine({ hit }: { hit: Hit }) {
  const format = useFormat()
  const address = addressOf(hit)
  return (
    <>
      {address === null ? (
        <Text fw={500}>{hit.title}</Text>
      ) : (
        <Anchor component={Link} to={address} fw={500}>
          {hit.title}
        </Anchor>
      )}
      {hit.on !== null && (
        <Text span c="dimmed" ml="sm">
          {format.date(hit.on)}
        </Text>
      )}
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        <Marked text={hit.snippet} marks={hit.marks} />
      </Text>
    </>
  )
}

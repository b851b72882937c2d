import { Anchor, Button, Group, Table, Text, TextInput } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { toArabicDigits } from '../../../electron/contract/text/index.ts'
import type { LongServing } from '../../../electron/contract/service.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { MemberTabs } from '../members/member-tabs.tsx'
import { useMemberWords } from '../members/words.ts'
import { useLengthWords } from './length-words.ts'

const USUAL = '4'
const MOST = 60

function readYears(text: string): number | null {
  const digits = toArabicDigits(text).trim()
  const years = /^\d{1,2}$/.test(digits) ? Number(digits) : 0
  return years >= 1 && years <= MOST ? years : null
}

/** Who served so many years or more, for certificates. */
export function LongServingPage() {
  const { t } = useTranslation('service')
  const [address, setAddress] = useSearchParams()
  const [text, setText] = useState(() => address.get('years') ?? USUAL)
  const typed = readYears(text)
  const years = typed ?? (readYears(address.get('years') ?? USUAL) || Number(USUAL))
  const list = useQueryCall('service.longServing', { years }, { keep: true })
  const change = (value: string) => {
    setText(value)
    if (readYears(value) !== null) setAddress({ years: String(readYears(value)) }, { replace: true, preventScrollReset: true })
  }
  const found = list.data ?? []
  return (
    <>
      <MemberTabs />
      <PageHeader
        title={t('long.title')}
        note={t('long.lead')}
        actions={
          found.length > 0 && (
            <Button component={Link} to={`/papers/longServing?years=${years}`} leftSection={<IconPrinter size="1.125rem" stroke={1.5} />}>
              {t('long.print')}
            </Button>
          )
        }
      />
      <Group align="flex-start" mb="md">
        <TextInput
          label={t('long.years')}
          w="12rem"
          inputMode="numeric"
          maxLength={2}
          value={text}
          error={typed === null && t('long.yearsWrong')}
          onChange={(event) => change(event.currentTarget.value)}
        />
        <Text c="dimmed" role="status" mt="2rem">
          {list.data !== undefined && (found.length === 0 ? t('long.none', { count: years }) : t('long.found', { count: found.length }))}
        </Text>
      </Group>
      <ErrorNotice error={list.error} />
      {list.data === undefined && list.error === null && <LoadingPage />}
      {found.length > 0 && <People people={found} />}
    </>
  )
}

function People({ people }: { people: readonly LongServing[] }) {
  const { t } = useTranslation('service')
  const words = useMemberWords()
  const length = useLengthWords()
  return (
    <Table style={{ overflowWrap: 'anywhere' }}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('long.name')}</Table.Th>
          <Table.Th>{t('long.length')}</Table.Th>
          <Table.Th>{t('long.posts')}</Table.Th>
          <Table.Th>{t('long.now')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {people.map((one) => (
          <Table.Tr key={one.id}>
            <Table.Td>
              <Anchor component={Link} to={`/members/${one.id}`}>
                {one.name}
              </Anchor>
            </Table.Td>
            <Table.Td>{length(one.total)}</Table.Td>
            <Table.Td>{one.posts.map(words.post).join(', ')}</Table.Td>
            <Table.Td>{t(one.inOffice ? 'long.inOffice' : 'long.left')}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

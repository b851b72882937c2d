import { Alert, Anchor, Button, Group, Stack, Table, Text, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconQuestionMark } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useQueryCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Section } from '../../components/section.tsx'
import type { CheckResult, CheckState } from '../../../electron/contract/minutes.ts'
import { useFormat } from '../../i18n/format.ts'
import { useMeetingName } from '../meetings/meeting-name.ts'
import { ChainLine } from './chain-line.tsx'
import { useDifferenceWords } from './difference-words.ts'

/** Whether a printed paper belongs to the record as it stands: `?code=` is what is checked. */
export function CheckPage() {
  const { t } = useTranslation('minutes')
  const [params, setParams] = useSearchParams()
  const code = params.get('code') ?? ''
  const [typed, setTyped] = useState(code)
  const [known, setKnown] = useState(code)
  // Another address on the same page, as by the link of a code or by going back.
  if (known !== code) {
    setKnown(code)
    setTyped(code)
  }
  const result = useQueryCall('minutes.check', { code }, { enabled: code.trim() !== '' })
  return (
    <>
      <PageHeader title={t('check.title')} note={t('check.note')} />
      <Stack gap="xl" maw="60rem">
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (typed.trim() === code) void result.refetch()
            else setParams({ code: typed.trim() }, { replace: true })
          }}
        >
          <Group gap="sm" align="end">
            <TextInput
              label={t('check.code')}
              description={t('check.codeNote')}
              placeholder="12-ABCD-EFGH-JKMN-PQRS-TVWX"
              autoComplete="off"
              spellCheck={false}
              maxLength={500}
              autoFocus={code === ''}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              style={{ flex: '1 1 24rem' }}
            />
            <Button type="submit">{t('check.submit')}</Button>
          </Group>
        </form>
        <ErrorNotice error={result.error} onRetry={() => void result.refetch()} />
        {code.trim() !== '' && result.data !== undefined && <Verdict result={result.data} />}
        <Section title={t('chain.title')}>
          <Text c="dimmed" mb="xs">
            {t('chain.note')}
          </Text>
          <ChainLine />
        </Section>
      </Stack>
    </>
  )
}

const TONES: Record<CheckState, 'green' | 'red' | 'gray'> = {
  belongs: 'green', differs: 'red', altered: 'red', otherCode: 'red', later: 'red', unknown: 'gray', unreadable: 'gray',
}
const ICONS: Record<CheckState, typeof IconCircleCheck> = {
  belongs: IconCircleCheck, differs: IconAlertTriangle, altered: IconCircleX, otherCode: IconCircleX, later: IconCircleX, unknown: IconQuestionMark, unreadable: IconQuestionMark,
}

function Verdict({ result }: { result: CheckResult }) {
  const { t } = useTranslation('minutes')
  const format = useFormat()
  const name = useMeetingName()
  const { state, seq, headSeq, subject, meeting, adoptedOn, amendedSince, differences } = result
  const Icon = ICONS[state]
  return (
    <div role="status">
      <Alert color={TONES[state]} icon={<Icon aria-hidden />} title={t(`check.state.${state}.title`)}>
        <Stack gap="xs">
          <Text>{t(`check.state.${state}.body`, { seq: seq ?? 0, headSeq })}</Text>
          {meeting !== null && subject !== null && (
            <Text component="div">
              {t(`check.subject.${subject}`)}
              <Anchor component={Link} to={`/meetings/${meeting.id}/adoption`} inherit>
                {name(meeting)}
              </Anchor>
              {adoptedOn !== null && ` ${t('check.adoptedOn', { date: format.date(adoptedOn, 'long') })}`}
            </Text>
          )}
          {amendedSince > 0 && <Text>{t('check.amendedSince', { count: amendedSince })}</Text>}
        </Stack>
      </Alert>
      {differences.length > 0 && <Differences differences={differences} />}
    </div>
  )
}

function Differences({ differences }: Pick<CheckResult, 'differences'>) {
  const { t } = useTranslation('minutes')
  const words = useDifferenceWords()
  return (
    <Table mt="md" style={{ tableLayout: 'fixed' }}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('check.what')}</Table.Th>
          <Table.Th>{t('check.before')}</Table.Th>
          <Table.Th>{t('check.after')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {differences.map((one, at) => (
          <Table.Tr key={at} style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
            <Table.Th scope="row" fw="inherit">{words.what(one)}</Table.Th>
            <Table.Td>{words.value(one.before)}</Table.Td>
            <Table.Td>{words.value(one.after)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

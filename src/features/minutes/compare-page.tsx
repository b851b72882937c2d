import { Button, Checkbox, Table, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { useQueryCall } from '../../api/hooks.ts'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useMeetingName } from '../meetings/meeting-name.ts'
import { MeetingMissing } from '../meetings/page/meeting-missing.tsx'
import { compared, type ComparedPart, type Piece } from './compare.ts'
import styles from './minutes.module.css'
import { useMinutesLife } from './use-life.ts'

/** Two texts of the same minutes side by side: `?a=` names the older revision, `?b=` the newer; without it, what stands now. */
export function ComparePage() {
  const { t } = useTranslation('minutes')
  const { t: tm } = useTranslation('meetings')
  const { id = '' } = useParams()
  const [params] = useSearchParams()
  const [a, b] = [params.get('a') ?? '', params.get('b')]
  const format = useFormat()
  const name = useMeetingName()
  const life = useMinutesLife(id)
  const older = useQueryCall('minutes.revision', { id: a }, { enabled: a !== '' })
  const newer = useQueryCall('minutes.revision', { id: b ?? '' }, { enabled: b !== null })
  const now = useQueryCall('minutes.textNow', { meetingId: id }, { enabled: b === null })
  const [all, setAll] = useState(false)
  const left = older.data?.content
  const right = b === null ? now.data : newer.data?.content
  const parts = useMemo(() => {
    if (!left || !right) return []
    return compared(left, right, {
      verb: (verb) => tm(`verb.${verb}`),
      date: (on) => format.date(on),
      picture: ({ alt, contentSha256 }) => t('compare.picture', { alt, code: contentSha256.slice(0, 8) }),
    })
  }, [left, right, t, tm, format])
  const error = life.error ?? older.error ?? newer.error ?? now.error
  const back = (
    <Button component={Link} to={`/meetings/${id}/adoption`} variant="default">
      {t('compare.back')}
    </Button>
  )
  if (a === '') return <PageHeader title={t('compare.none')} note={t('compare.noneNote')} actions={back} />
  if (error !== null) return <MeetingMissing error={error} onRetry={() => void Promise.all([older.refetch(), life.refetch()])} />
  if (life.data === undefined || older.data === undefined || right === undefined) return <LoadingPage />
  const shown = parts.filter(({ changed }) => all || changed)
  const headOf = (revision: { number: number; createdAt: string } | undefined) =>
    revision === undefined ? t('compare.now') : t('compare.revision', { number: revision.number, date: format.dateTime(revision.createdAt) })
  const partName = ({ kind, label }: ComparedPart) => (kind === 'place' ? t('compare.place') : t(`compare.${kind}`, { label }))
  return (
    <>
      <PageHeader
        title={t('compare.title', { name: name(life.data.meeting) })}
        note={t('compare.note')}
        actions={back}
      />
      <Checkbox label={t('compare.all')} checked={all} onChange={(event) => setAll(event.currentTarget.checked)} mb="md" />
      {shown.length === 0 ? (
        <Text role="status">{t('compare.same')}</Text>
      ) : (
        <Table className={styles.compare ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="10rem">{t('compare.part')}</Table.Th>
              <Table.Th>{headOf(older.data)}</Table.Th>
              <Table.Th>{headOf(b === null ? undefined : newer.data)}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((part) => (
              <Table.Tr key={part.id}>
                <Table.Th scope="row">{partName(part)}</Table.Th>
                <Side part={part} side="left" />
                <Side part={part} side="right" />
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  )
}

/** One side of a part: what the other side lacks is marked, by its line as well as by its colour. */
function Side({ part, side }: { part: ComparedPart; side: 'left' | 'right' }) {
  const { t } = useTranslation('minutes')
  if (part[side] === null) return <Table.Td><Text c="dimmed">{t('compare.absent')}</Text></Table.Td>
  const pieces = part.pieces.filter(({ kind }) => kind !== (side === 'left' ? 'come' : 'gone'))
  return (
    <Table.Td className={styles.text ?? ''}>
      {pieces.map((piece, at) => (
        <Marked key={at} piece={piece} />
      ))}
    </Table.Td>
  )
}

function Marked({ piece: { kind, text } }: { piece: Piece }) {
  if (kind === 'same') return <>{text}</>
  return kind === 'gone' ? <del className={styles.gone}>{text}</del> : <ins className={styles.come}>{text}</ins>
}

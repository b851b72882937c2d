import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../components/section.tsx'
import type { MeetingPage } from '../../../electron/contract/meetings.ts'
import type { AmendmentEntry, MinutesLife } from '../../../electron/contract/minutes.ts'
import { useFormat } from '../../i18n/format.ts'
import { useResolutionName } from '../meetings/meeting-name.ts'
import { MeetingLink } from './adoption-words.tsx'
import { AmendDialog } from './amend-dialog.tsx'
import styles from './minutes.module.css'
import { SealLine } from './seal-line.tsx'
import { useMayAdopt } from './use-life.ts'

/** Dated corrections of adopted minutes, each with both texts (rule 16). */
export function Amendments({ page, life: { amendments } }: { page: MeetingPage; life: MinutesLife }) {
  const { t } = useTranslation('minutes')
  const mayAdopt = useMayAdopt()
  const [writing, setWriting] = useState(false)
  return (
    <Section title={t('amendments.title')} tools={mayAdopt && <Button onClick={() => setWriting(true)}>{t('amendments.add')}</Button>}>
      {amendments.length === 0 ? (
        <Text c="dimmed">{t('amendments.none')}</Text>
      ) : (
        <Stack gap="lg">
          {amendments.map((amendment) => (
            <OneAmendment key={amendment.id} amendment={amendment} />
          ))}
        </Stack>
      )}
      {writing && <AmendDialog page={page} onClose={() => setWriting(false)} />}
    </Section>
  )
}

function OneAmendment({ amendment: { amendedOn, by, resolution, itemLabel, itemTitle, oldText, newText, reason, seal } }: { amendment: AmendmentEntry }) {
  const { t } = useTranslation('minutes')
  const format = useFormat()
  const resolutionName = useResolutionName()
  return (
    <div>
      <Text component="div">
        <strong>{format.date(amendedOn, 'long')}</strong> {by !== null && <MeetingLink meeting={by} />}
        {resolution !== null && ` (${resolutionName(resolution)})`}
        {itemLabel !== '' && ` · ${t('amendments.item', { label: itemLabel, title: itemTitle })}`}
      </Text>
      <dl className={styles.texts}>
        <div>
          <Text component="dt" size="sm" c="dimmed">{t('amendments.oldText')}</Text>
          <dd style={{ margin: 0 }} className={styles.text}>{oldText}</dd>
        </div>
        <div>
          <Text component="dt" size="sm" c="dimmed">{t('amendments.newText')}</Text>
          <dd style={{ margin: 0 }} className={styles.text}>{newText === '' ? t('amendments.struck') : newText}</dd>
        </div>
      </dl>
      {reason !== '' && <Text>{t('amendments.because', { reason })}</Text>}
      {seal !== null && <SealLine seal={seal} />}
    </div>
  )
}

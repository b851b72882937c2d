import { NativeSelect, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fundingSource, PLAIN_FUNDING, type FundingLine } from '../../../../electron/contract/project-money.ts'
import type { ProjectPage } from '../../../../electron/contract/projects.ts'
import { fiscalYearBe, parseBahtText, toArabicDigits } from '../../../../electron/contract/text/index.ts'
import { useQueryCall } from '../../../api/hooks.ts'
import { useStatus } from '../../../api/status.ts'
import { BahtInput } from '../../../components/baht-input.tsx'
import type { FieldProblem } from '../../../components/error-summary.tsx'
import { RecordDialog } from '../../../components/record-dialog.tsx'
import { ThaiDateInput } from '../../../components/thai-date-input.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useLinkName } from '../use-link-name.ts'

const BUDDHIST = 543
const YEAR_ID = 'funding-year'

/** Who promises how much for which fiscal year, on which paper; `funding` null: a new one. */
export function FundingDialog({ page, funding, onClose }: { page: ProjectPage; funding: FundingLine | null; onClose(): void }) {
  const { t } = useTranslation(['projectMoney', 'projects'])
  const { today } = useStatus()
  const partners = useQueryCall('partners.list', {}).data ?? []
  const [before] = useState(() => ({
    ...PLAIN_FUNDING,
    source: 'local_government' as (typeof fundingSource.options)[number],
    promisedSatang: null as number | null,
    ...(funding && {
      source: funding.source, partnerId: funding.partnerId, promisedSatang: funding.promisedSatang, writtenWords: funding.writtenWords,
      agreedOn: funding.agreedOn, paper: funding.paper, resolutionId: funding.resolutionId, note: funding.note,
    }),
    year: String(funding === null ? fiscalYearBe(today) : funding.fiscalYear + BUDDHIST),
  } as FundingValues))
  const [values, setValues] = useState(before)
  const [tried, setTried] = useState(false)
  const change = (part: Partial<FundingValues>) => setValues((now) => ({ ...now, ...part }))
  const year = Number(toArabicDigits(values.year))
  const badYear = !Number.isInteger(year) || year < 2493 || year > 2743

  function check(): FieldProblem[] {
    setTried(true)
    return badYear ? [{ fieldId: YEAR_ID, message: t('sources.yearUnreadable') }] : []
  }
  function input() {
    const { year: _typed, ...rest } = values
    const promisedSatang = values.promisedSatang ?? 0
    const writtenWords = values.writtenWords.trim()
    // A decision was made about these figures and these words.
    const stands = funding !== null && promisedSatang === funding.promisedSatang && writtenWords === funding.writtenWords
    return { ...rest, projectId: page.project.id, fiscalYear: year - BUDDHIST, promisedSatang, writtenWords, wordsChoice: stands ? funding.wordsChoice : ('' as const) }
  }
  const nameOf = useLinkName()
  const resolutions = page.links.map((link) => ({
    value: link.resolutionId,
    label: `${nameOf(link)} ${link.text}`.slice(0, 100),
  }))
  return (
    <RecordDialog
      noun="fundings"
      also={['projects']}
      record={funding}
      title={t(funding === null ? 'sources.add' : 'sources.editTitle')}
      save={t('sources.save')}
      saved={t('saved')}
      dirty={values !== before}
      check={check}
      values={input}
      onClose={onClose}
    >
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NativeSelect
            label={t('sources.source')}
            data-autofocus
            value={values.source}
            data={fundingSource.options.map((value) => ({ value, label: t(`projects:funding.sources.${value}`) }))}
            onChange={(event) => change({ source: fundingSource.parse(event.currentTarget.value) })}
          />
          <TextInput
            id={YEAR_ID}
            label={t('sources.year')}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            description={badYear ? undefined : t('sources.yearNote', { before: year - 1, year })}
            error={tried && badYear ? t('sources.yearUnreadable') : undefined}
            value={values.year}
            onChange={(event) => change({ year: event.currentTarget.value })}
          />
          <BahtInput label={t('sources.promised')} id="funding-promised" value={values.promisedSatang} onChange={(promisedSatang) => change({ promisedSatang })} />
          <NativeSelect
            label={t('sources.partner')}
            value={values.partnerId ?? ''}
            data={[{ value: '', label: t('sources.noPartner') }, ...partners.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={(event) => change({ partnerId: event.currentTarget.value || null })}
          />
          <TextInput label={t('sources.paper')} maxLength={200} value={values.paper} onChange={(event) => change({ paper: event.currentTarget.value })} />
          <ThaiDateInput label={t('sources.agreedOn')} id="funding-agreed" value={values.agreedOn} onChange={(agreedOn) => change({ agreedOn })} />
        </SimpleGrid>
        {resolutions.length > 0 && (
          <NativeSelect
            label={t('sources.resolution')}
            description={t('sources.resolutionNote')}
            value={values.resolutionId ?? ''}
            data={[{ value: '', label: t('sources.noResolution') }, ...resolutions]}
            onChange={(event) => change({ resolutionId: event.currentTarget.value || null })}
          />
        )}
        <div>
          <TextInput
            label={t('sources.writtenWords')}
            description={t('sources.writtenWordsNote')}
            maxLength={300}
            value={values.writtenWords}
            onChange={(event) => change({ writtenWords: event.currentTarget.value })}
          />
          <WordsRead words={values.writtenWords} figures={values.promisedSatang ?? 0} />
        </div>
        <Textarea label={t('sources.note')} maxLength={500} value={values.note} onChange={(event) => change({ note: event.currentTarget.value })} />
      </Stack>
    </RecordDialog>
  )
}

interface FundingValues {
  source: (typeof fundingSource.options)[number]
  year: string
  partnerId: string | null
  promisedSatang: number | null
  writtenWords: string
  agreedOn: string | null
  paper: string
  resolutionId: string | null
  note: string
}

/** How the written words are understood, beside the figures, while they are typed. */
function WordsRead({ words, figures }: { words: string; figures: number }) {
  const { t } = useTranslation('projectMoney')
  const format = useFormat()
  if (words.trim() === '') return null
  const read = parseBahtText(words)
  const differs = read !== null && read.satang !== figures
  return (
    <Text size="sm" mt="0.25rem" role="status" c={differs ? 'var(--samut-soon)' : 'dimmed'}>
      {read === null ? t('sources.wordsUnread') : differs ? t('sources.wordsDiffer', { words: format.baht(read.satang), figures: format.baht(figures) }) : t('sources.wordsAgree')}
    </Text>
  )
}

import { Alert, Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FundingLine } from '../../../../electron/contract/project-money.ts'
import { ErrorNotice } from '../../../components/error-notice.tsx'
import { useRecord } from '../../../components/use-record.ts'
import { useFormat } from '../../../i18n/format.ts'

/** Words and figures of an old paper that name two amounts: both are shown, and only the council decides (rule 21, ป.พ.พ. ม.12). */
export function WordsDiffer({ funding, mayWrite }: { funding: FundingLine; mayWrite: boolean }) {
  const { t } = useTranslation('projectMoney')
  const format = useFormat()
  const { save, busy, error } = useRecord('fundings', ['projects'])
  if (funding.wordsSatang === null) return null
  const { projectId, source, partnerId, fiscalYear, promisedSatang, writtenWords, agreedOn, paper, resolutionId, note, wordsChoice } = funding
  const decide = (choice: FundingLine['wordsChoice']) =>
    save(funding, { projectId, source, partnerId, fiscalYear, promisedSatang, writtenWords, agreedOn, paper, resolutionId, note, wordsChoice: choice }, () => undefined)
  const [figures, words] = [format.baht(promisedSatang), format.baht(funding.wordsSatang)]
  return (
    <Alert color="amber" title={t('differ.title')}>
      <ErrorNotice error={error} />
      <Text>{t('differ.sentence', { figures, words, written: writtenWords })}</Text>
      <Text fw={600} mt="xs">
        {t(wordsChoice === '' ? 'differ.undecided' : wordsChoice === 'words' ? 'differ.byWords' : 'differ.byFigures')}
      </Text>
      {mayWrite && (
        <Group mt="xs" gap="sm">
          {wordsChoice === '' ? (
            <>
              <Button variant="default" loading={busy} onClick={() => decide('words')}>
                {t('differ.useWords', { amount: words })}
              </Button>
              <Button variant="default" loading={busy} onClick={() => decide('figures')}>
                {t('differ.useFigures', { amount: figures })}
              </Button>
            </>
          ) : (
            <Button variant="default" loading={busy} onClick={() => decide('')}>
              {t('differ.again')}
            </Button>
          )}
        </Group>
      )}
    </Alert>
  )
}

import { Alert, Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FundingLine } from '../../../../electron/contract/project-money.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useRecordSaving } from '../use-record.ts'

/** Words and figures of an old paper that name two amounts: both are shown, and only the council decides (rule 21, ป.พ.พ. ม.12). */
export function WordsDiffer({ funding, mayWrite }: { funding: FundingLine; mayWrite: boolean }) {
  const { t } = useTranslation('projectMoney')
  const format = useFormat()
  const { save, busy } = useRecordSaving('fundings', funding.projectId, funding, () => undefined)
  if (funding.wordsSatang === null) return null
  const { projectId, source, partnerId, fiscalYear, promisedSatang, writtenWords, agreedOn, paper, resolutionId, note, wordsChoice } = funding
  const decide = (choice: FundingLine['wordsChoice']) =>
    save({ projectId, source, partnerId, fiscalYear, promisedSatang, writtenWords, agreedOn, paper, resolutionId, note, wordsChoice: choice })
  const [figures, words] = [format.baht(promisedSatang), format.baht(funding.wordsSatang)]
  return (
    <Alert color="amber" title={t('differ.title')}>
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

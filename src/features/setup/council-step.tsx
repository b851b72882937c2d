import { Radio, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { councilKind } from '../../../electron/contract/councils.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { ErrorSummary, type FieldProblem } from '../../components/error-summary.tsx'
import { ThaiDateInput } from '../../components/thai-date-input.tsx'
import { MANY, type Answers } from './answers.ts'
import { AreaSelect } from './area-select.tsx'
import { Step } from './step.tsx'
import { useAnswers } from './use-answers.ts'
import { useSuggestedName } from './use-suggested-name.ts'

/** Field ids, for the error summary. */
const ID = { province: 'province', amphoe: 'amphoe', tambon: 'tambon', name: 'council-name' }

/** Question 2: which council. The name is suggested from the area and kind, and stays the council's own to change. */
export function CouncilStep() {
  const { t } = useTranslation(['setup', 'common'])
  const navigate = useNavigate()
  const [answers, change] = useAnswers()
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const suggested = useSuggestedName(answers)
  const name = answers.name ?? suggested
  const provinces = useQueryCall('geography.areas', { parent: '' })

  function missing(): FieldProblem[] {
    const found: FieldProblem[] = []
    // Only the first that is missing: the others cannot be chosen before it.
    if (answers.provinceCode === null) found.push({ fieldId: ID.province, message: t('council.missing.province') })
    else if (answers.amphoeCode === null) found.push({ fieldId: ID.amphoe, message: t('council.missing.amphoe') })
    else if (answers.tambonCode === null) found.push({ fieldId: ID.tambon, message: t('council.missing.tambon') })
    if (name.trim() === '') found.push({ fieldId: ID.name, message: t('council.missing.name') })
    return found
  }

  function next(): void {
    const found = missing()
    setProblems(found)
    if (found.length > 0) return
    change({ name })
    void navigate('/setup/you')
  }

  const problemAt = (fieldId: string) => problems.find((problem) => problem.fieldId === fieldId)?.message ?? null
  /** A new choice makes those below it meaningless. */
  const choose = (part: Partial<Answers>) => {
    change(part)
    setProblems([])
  }
  return (
    <Step title={t('council.title')} note={t('council.note')} back="/setup" next={t('common:next')} onNext={next}>
      <ErrorSummary problems={problems} />
      <ErrorNotice error={provinces.error} />
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
          <AreaSelect
            id={ID.province}
            label={t('council.province')}
            parent=""
            value={answers.provinceCode}
            error={problemAt(ID.province)}
            onChange={(provinceCode) => choose({ provinceCode, amphoeCode: null, tambonCode: null })}
          />
          <AreaSelect
            id={ID.amphoe}
            label={t('council.amphoe')}
            parent={answers.provinceCode}
            value={answers.amphoeCode}
            error={problemAt(ID.amphoe)}
            onChange={(amphoeCode) => choose({ amphoeCode, tambonCode: null })}
          />
          <AreaSelect
            id={ID.tambon}
            label={t('council.tambon')}
            parent={answers.amphoeCode}
            value={answers.tambonCode}
            error={problemAt(ID.tambon)}
            extra={{ value: MANY, label: t('council.manyTambon') }}
            onChange={(tambonCode) => choose({ tambonCode })}
          />
        </SimpleGrid>
        <Radio.Group label={t('council.kind')} value={answers.kind} onChange={(value) => choose({ kind: councilKind.parse(value) })}>
          <Stack gap="xs" mt="0.25rem">
            {councilKind.options.map((kind) => (
              <Radio key={kind} value={kind} label={t(`council.kinds.${kind}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput
          id={ID.name}
          label={t('council.name')}
          description={t('council.nameNote')}
          value={name}
          error={problemAt(ID.name)}
          onChange={(event) => choose({ name: event.currentTarget.value })}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <TextInput
            label={`${t('council.registrationNo')} (${t('common:optional')})`}
            value={answers.registrationNo}
            maxLength={100}
            onChange={(event) => change({ registrationNo: event.currentTarget.value })}
          />
          <ThaiDateInput
            label={`${t('council.registeredOn')} (${t('common:optional')})`}
            value={answers.registeredOn}
            past
            onChange={(registeredOn) => change({ registeredOn })}
          />
        </SimpleGrid>
      </Stack>
    </Step>
  )
}

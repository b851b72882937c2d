import { Radio, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorLine } from '../../../../electron/contract/project-work.ts'
import type { ProjectPage } from '../../../../electron/contract/projects.ts'
import { DecimalInput } from '../../../components/decimal-input.tsx'
import { RecordDialog } from '../../../components/record-dialog.tsx'

const NAME_ID = 'indicator-name'

/** What is measured, in which unit, from where to where; `indicator` null: a new one, at the end. */
export function IndicatorDialog({ page, indicator, onClose }: { page: ProjectPage; indicator: IndicatorLine | null; onClose(): void }) {
  const { t } = useTranslation('projectWork')
  const [before] = useState(() => ({
    name: indicator?.name ?? '',
    unit: indicator?.unit ?? '',
    baseline: indicator?.baseline ?? null,
    target: indicator?.target ?? null,
    better: indicator?.better ?? ('more' as 'more' | 'less'),
  }))
  const [values, setValues] = useState(before)
  const [tried, setTried] = useState(false)
  const change = (part: Partial<typeof before>) => setValues((now) => ({ ...now, ...part }))
  const missing = values.name.trim() === ''
  const position = indicator?.position ?? Math.min(999, (page.indicators.at(-1)?.position ?? 0) + 1)
  const input = () => ({ ...values, projectId: page.project.id, position, name: values.name.trim(), unit: values.unit.trim() })
  return (
    <RecordDialog
      noun="indicators"
      also={['projects']}
      record={indicator}
      title={t(indicator === null ? 'indicators.add' : 'indicators.editTitle')}
      save={t('indicators.save')}
      saved={t('saved')}
      dirty={values !== before}
      check={() => {
        setTried(true)
        return missing ? [{ fieldId: NAME_ID, message: t('indicators.nameMissing') }] : []
      }}
      values={input}
      onClose={onClose}
    >
      <Stack gap="md">
        <TextInput
          id={NAME_ID}
          label={t('indicators.name')}
          maxLength={300}
          data-autofocus
          value={values.name}
          error={tried && missing ? t('indicators.nameMissing') : undefined}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <TextInput label={t('indicators.unit')} maxLength={60} value={values.unit} onChange={(event) => change({ unit: event.currentTarget.value })} />
          <DecimalInput label={t('indicators.baseline')} id="indicator-baseline" value={values.baseline} onChange={(baseline) => change({ baseline })} />
          <DecimalInput label={t('indicators.target')} id="indicator-target" value={values.target} onChange={(target) => change({ target })} />
        </SimpleGrid>
        <Radio.Group label={t('indicators.direction')} value={values.better} onChange={(better) => change({ better: better === 'less' ? 'less' : 'more' })}>
          <Stack gap="xs" mt="xs">
            <Radio value="more" label={t('indicators.better.more')} />
            <Radio value="less" label={t('indicators.better.less')} />
          </Stack>
        </Radio.Group>
      </Stack>
    </RecordDialog>
  )
}

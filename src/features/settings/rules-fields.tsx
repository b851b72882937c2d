import { Checkbox, Group, NativeSelect, Switch, Text, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { STATUTORY } from '../../../electron/contract/settings.ts'
import { useStatus } from '../../api/status.ts'
import { useFormat } from '../../i18n/format.ts'
import { CHOICES, readNumber, withNumber, type ChoiceKey, type NumberKey, type RulesValues, type StatutoryKey, type SwitchKey } from './rules-form.ts'
import styles from './settings.module.css'

export interface RuleProps {
  values: RulesValues
  /** As on record. */
  before: RulesValues
  mayChange: boolean
  errorOf(key: NumberKey): string | undefined
  onChange(change: Partial<RulesValues>): void
}

/** One number, named by its rule. */
export function NumberRule({ field, statutory, ...rule }: RuleProps & { field: Exclude<NumberKey, `quorum${string}` | `expert${string}`>; statutory?: StatutoryKey }) {
  const { t } = useTranslation('settings')
  return (
    <Rule title={t(`rules.${field}.title`)} note={t(`rules.${field}.note`)} statutory={statutory} rule={rule}>
      <NumberField field={field} label={t(`rules.${field}.title`)} {...rule} />
    </Rule>
  )
}

/** "Not less than half" as two figures, and what they come to. */
export function FractionRule({ statutory, ...rule }: RuleProps & { statutory: 'quorum' | 'experts' }) {
  const { t } = useTranslation('settings')
  const [top, bottom] = STATUTORY[statutory].keys
  const share = readNumber(rule.values.numbers[top]) / readNumber(rule.values.numbers[bottom])
  const count = statutory === 'quorum' ? Math.ceil(33 * share) : Math.floor(30 * share)
  const example = Number.isFinite(count) ? t(`rules.${statutory}.example`, { count }) : ''
  return (
    <Rule title={t(`rules.${statutory}.title`)} note={`${t(`rules.${statutory}.note`)} ${example}`} statutory={statutory} rule={rule}>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <NumberField field={top} label={t(`rules.${statutory}.top`)} {...rule} />
        <Text mt="0.5rem">{t('rules.fraction')}</Text>
        <NumberField field={bottom} label={t(`rules.${statutory}.bottom`)} {...rule} />
      </Group>
    </Rule>
  )
}

export function SwitchRule({ field, ...rule }: RuleProps & { field: SwitchKey }) {
  const { t } = useTranslation('settings')
  const { values, mayChange, onChange } = rule
  return (
    <Rule title={t(`rules.${field}.title`)} note={t(`rules.${field}.note`)} rule={rule}>
      <Switch
        aria-label={t(`rules.${field}.title`)}
        checked={values.switches[field]}
        disabled={!mayChange}
        onChange={(event) => onChange({ switches: { ...values.switches, [field]: event.currentTarget.checked } })}
      />
    </Rule>
  )
}

export function ChoiceRule({ field, ...rule }: RuleProps & { field: ChoiceKey }) {
  const { t } = useTranslation('settings')
  const { values, mayChange, onChange } = rule
  return (
    <Rule title={t(`rules.${field}.title`)} note={t(`rules.${field}.note`)} rule={rule}>
      <NativeSelect
        aria-label={t(`rules.${field}.title`)}
        disabled={!mayChange}
        value={values.choices[field]}
        data={CHOICES[field].map((choice) => ({ value: choice, label: t(`rules.${field}.${choice}`) }))}
        onChange={(event) => {
          const choice = CHOICES[field].find((one) => one === event.currentTarget.value)
          if (choice !== undefined) onChange({ choices: { ...values.choices, [field]: choice } })
        }}
      />
    </Rule>
  )
}

function NumberField({ field, label, values, before, mayChange, errorOf, onChange }: RuleProps & { field: NumberKey; label: string }) {
  return (
    <TextInput
      id={`rule-${field}`}
      aria-label={label}
      className={styles.short ?? ''}
      styles={{ input: { textAlign: 'end' } }}
      inputMode="numeric"
      autoComplete="off"
      maxLength={4}
      readOnly={!mayChange}
      value={values.numbers[field]}
      error={errorOf(field) !== undefined}
      onChange={(event) => onChange(withNumber(values, before, field, event.currentTarget.value))}
    />
  )
}

function Rule({ title, note, statutory, rule, children }: { title: string; note: string; statutory?: StatutoryKey | undefined; rule: RuleProps; children: ReactNode }) {
  return (
    <div className={styles.rule}>
      <div>
        <Text fw={600}>{title}</Text>
        <Text size="sm" c="dimmed">
          {note}
        </Text>
        {statutory !== undefined && <Checked statutory={statutory} title={title} {...rule} />}
      </div>
      {children}
    </div>
  )
}

/** Where the law says it, and the mark that somebody compared the number with the text. */
function Checked({ statutory, title, values, before, mayChange, onChange }: RuleProps & { statutory: StatutoryKey; title: string }) {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const { today } = useStatus()
  const { section } = STATUTORY[statutory]
  const mark = values.checkedOn[statutory]
  const cleared = mark === undefined && before.checkedOn[statutory] !== undefined
  return (
    <>
      <Text size="sm" c="dimmed">
        {section === null ? t('rules.noSection') : t('rules.section', { section })}
      </Text>
      <Checkbox
        mt="xs"
        size="sm"
        aria-label={`${t('rules.checked')}: ${title}`}
        label={mark === undefined ? t('rules.checked') : t('rules.checkedOn', { date: format.date(mark) })}
        checked={mark !== undefined}
        disabled={!mayChange}
        onChange={(event) => {
          const { [statutory]: _mark, ...others } = values.checkedOn
          onChange({ checkedOn: event.currentTarget.checked ? { ...others, [statutory]: today } : others })
        }}
      />
      {cleared && (
        <Text size="sm" c="var(--samut-soon)" role="status">
          {t('rules.checkCleared')}
        </Text>
      )}
    </>
  )
}

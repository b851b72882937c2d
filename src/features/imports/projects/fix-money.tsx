import { Button, Group, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectRecord } from '../../../../electron/contract/imports.ts'
import type { ProjectImportRow } from '../../../../electron/contract/project-import.ts'
import { fundingSource, type FundingSource } from '../../../../electron/contract/projects.ts'
import { BahtInput } from '../../../components/baht-input.tsx'

interface Props {
  row: ProjectImportRow
  record: ProjectRecord
  /** The sum in figures, where the list has one. */
  figures: number | null
  onFix(change: ProjectRecord): void
}

interface Line {
  source: FundingSource
  amountSatang: number
}

/** The promises of a row, each with its source, as they are to come in; begun from what the list says, and taken when all are right. */
export function FixMoney({ row, record, figures, onFix }: Props) {
  const { t } = useTranslation(['imports', 'projects'])
  const [lines, setLines] = useState<readonly Line[] | null>(null)
  const begin = () => setLines(record.funding?.length ? record.funding : [{ source: 'local_government', amountSatang: Math.max(0, figures ?? 0) }])
  if (lines === null) {
    return (
      <Button size="compact-md" mih="2.25rem" variant="light" onClick={begin}>
        {t('project.fixMoney')}
      </Button>
    )
  }
  const change = (at: number, part: Partial<Line>) => setLines(lines.map((line, place) => (place === at ? { ...line, ...part } : line)))
  // What a person corrected is what counts: the sum follows from the sources.
  const take = () => {
    const meant = lines.filter(({ amountSatang }) => amountSatang > 0)
    onFix({ funding: meant, totalSatang: meant.reduce((sum, { amountSatang }) => sum + amountSatang, 0) })
    setLines(null)
  }
  return (
    <Stack gap="xs">
      {lines.map((line, at) => (
        <Group key={at} gap="xs" wrap="nowrap" align="flex-start">
          <Select
            label={t('project.source')}
            allowDeselect={false}
            data={fundingSource.options.map((source) => ({ value: source, label: t(`projects:funding.sources.${source}`) }))}
            value={line.source}
            onChange={(value) => value !== null && change(at, { source: fundingSource.parse(value) })}
          />
          <BahtInput label={t('project.amount')} value={line.amountSatang} onChange={(satang) => change(at, { amountSatang: satang ?? 0 })} />
        </Group>
      ))}
      <Group gap="xs">
        <Button size="compact-md" mih="2.25rem" variant="light" onClick={take}>
          {t('project.takeMoney', { row: row.row })}
        </Button>
        <Button size="compact-md" mih="2.25rem" variant="subtle" onClick={() => setLines([...lines, { source: 'members', amountSatang: 0 }])}>
          {t('project.addLine')}
        </Button>
      </Group>
    </Stack>
  )
}

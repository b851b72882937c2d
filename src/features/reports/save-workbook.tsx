import { Button, Tooltip } from '@mantine/core'
import { IconFileTypeXls } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ReportBasis } from '../../../electron/contract/papers.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { saveFile } from '../../components/save-file.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The report's tables as a workbook, a sheet for each. It names people, and leaves the sealed book. */
export function SaveWorkbook({ year, basis }: { year: number; basis: ReportBasis }) {
  const { t } = useTranslation(['reports', 'papers'])
  const make = useCommandCall('annual.workbook', { invalidates: ['audit'] })
  return (
    <Tooltip label={t('papers:sheet.personal')} multiline maw="20rem">
      <Button
        variant="default"
        loading={make.isPending}
        leftSection={<IconFileTypeXls size="1.25rem" stroke={1.5} />}
        onClick={() => make.mutate({ year, basis }, { onSuccess: (file) => saveFile(file, XLSX) })}
      >
        {t('workbook')}
      </Button>
    </Tooltip>
  )
}

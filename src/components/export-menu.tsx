import { Button, Menu, Text } from '@mantine/core'
import { IconChevronDown, IconFileTypeCsv, IconFileTypeXls, IconTableExport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Sheet, SheetFormat } from '../../electron/contract/papers.ts'
import { useCommandCall } from '../api/hooks.ts'
import { saveFile } from './save-file.ts'
import { showDone } from './toasts.tsx'

const TYPES: Record<SheetFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
}

interface Props {
  /** The list as it is shown: filtered, in its order. Asked for when a format is chosen. */
  sheet: () => Sheet
  /** Whether it names people: then a sentence says that the file is not sealed. */
  personal?: boolean
}

/** Takes a list out of the book as a table of another program. */
export function ExportMenu({ sheet, personal = false }: Props) {
  const { t } = useTranslation('papers')
  const make = useCommandCall('papers.sheet', { invalidates: ['audit'] })
  const take = (format: SheetFormat) => {
    const taken = sheet()
    make.mutate({ sheet: taken, format }, {
      onSuccess: (file) => {
        saveFile(file, TYPES[format])
        showDone(t('sheet.made', { count: taken.rows.length }))
      },
    })
  }
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default" loading={make.isPending} leftSection={<IconTableExport size="1.125rem" stroke={1.5} />} rightSection={<IconChevronDown size="1rem" stroke={1.5} />}>
          {t('sheet.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown maw="22rem">
        <Menu.Item leftSection={<IconFileTypeXls size="1.25rem" stroke={1.5} />} onClick={() => take('xlsx')}>
          {t('sheet.xlsx')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileTypeCsv size="1.25rem" stroke={1.5} />} onClick={() => take('csv')}>
          {t('sheet.csv')}
        </Menu.Item>
        {personal && (
          <Text size="sm" c="dimmed" px="sm" py="xs">
            {t('sheet.personal')}
          </Text>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

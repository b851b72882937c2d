import { Button, Modal, Table } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { SkippedRow } from '../../../electron/contract/imports.ts'

/** So many are listed; a file whose every other row is a heading is no list. */
const MOST = 500

/** Rows that list nobody, to be looked over: a person wrongly skipped would be missed here. */
export function SkippedRows({ skipped }: { skipped: readonly SkippedRow[] }) {
  const { t } = useTranslation(['imports', 'common'])
  const [shown, panel] = useDisclosure(false)
  const told = skipped.filter(({ reason }) => reason !== 'blank')
  if (told.length === 0) return null
  const title = t('read.skipped', { count: told.length })
  return (
    <>
      <Button variant="subtle" size="compact-md" mih="2.25rem" onClick={panel.open}>
        {title}
      </Button>
      <Modal opened={shown} onClose={panel.close} title={title} size="48rem" closeButtonProps={{ 'aria-label': t('common:close') }}>
        <Table>
          <Table.Tbody>
            {told.slice(0, MOST).map(({ sheet, sheetName, row, reason, text }) => (
              <Table.Tr key={`${sheet}:${row}`}>
                <Table.Td>{t('table.rowOf', { row })}</Table.Td>
                <Table.Td>{sheetName}</Table.Td>
                <Table.Td>{t(`skips.${reason}`)}</Table.Td>
                <Table.Td>{text}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Modal>
    </>
  )
}

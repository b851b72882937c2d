import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './search-page.module.css'

const WAYS = ['words', 'phrase', 'without', 'year', 'part'] as const

/** What may be typed, by example. */
export function HowToAsk() {
  const { t } = useTranslation('finding')
  return (
    <details className={styles.help}>
      <summary>{t('help.title')}</summary>
      <Table verticalSpacing="0.25rem" w="auto">
        <Table.Tbody>
          {WAYS.map((way) => (
            <Table.Tr key={way}>
              <Table.Th scope="row">{t(`help.${way}.typed`)}</Table.Th>
              <Table.Td>{t(`help.${way}.means`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  )
}

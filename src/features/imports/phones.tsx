import { formatPhone } from '../../../electron/contract/text/index.ts'
import styles from './imports.module.css'

/** Telephones of a row, each on a line of its own that does not break. */
export function Phones({ phones }: { phones: readonly string[] }) {
  return phones.map((phone) => (
    <div key={phone} className={styles.phone}>
      {formatPhone(phone)}
    </div>
  ))
}

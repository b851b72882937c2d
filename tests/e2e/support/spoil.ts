/** node spoil.ts COUNCIL_FOLDER PASSPHRASE SQL: changes a closed council's database behind the program's back. */
import { join } from 'node:path'
import { openSealed } from '../../../electron/store/sealed-database.ts'
import { unlockFolder } from '../../../electron/vault/unlock.ts'

const [folder = '', passphrase = '', sql = ''] = process.argv.slice(2)
const { keys } = await unlockFolder(join(folder, 'keys'), { passphrase })
const database = openSealed(join(folder, 'council.db'), keys.databaseKey)
database.unsafeMode()
database.exec(sql)
database.close()

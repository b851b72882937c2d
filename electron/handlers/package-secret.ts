import type { PackageSecret } from '../backup/open-package.ts'
import type { Secret } from '../contract/councils.ts'
import { AppError } from '../contract/errors.ts'
import { parseRecoveryKey } from '../vault/recovery-key.ts'
import type { UnlockSecret } from '../vault/unlock.ts'
import type { AppContext } from './context.ts'

/** @throws AppError SECRET_WRONG when a paper key is typed that cannot be one */
export function unlockSecret(secret: Secret): UnlockSecret {
  if ('passphrase' in secret) return { passphrase: secret.passphrase }
  const recoveryIdentity = parseRecoveryKey(secret.recoveryKey)
  if (!recoveryIdentity) throw new AppError('SECRET_WRONG')
  return { recoveryIdentity }
}

/** A typed secret, or without one the open council's own key, which a guest has none of. @throws AppError NOT_UNLOCKED */
export function packageSecret({ workspace }: AppContext, secret: Secret | null): PackageSecret {
  if (secret) return unlockSecret(secret)
  const own = workspace.open?.guest ? workspace.behind : workspace.open
  if (!own) throw new AppError('NOT_UNLOCKED')
  return { identity: own.keys.identity }
}

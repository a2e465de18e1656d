import type { Text } from '@goufu/engine'
import { StoreError } from '../store-error.ts'
import { ExposedFile } from './private-file.ts'

/** A file with keys that cannot be used, in words an operator can act on. */
export function keyFileFault(kind: 'signing' | 'encryption', file: string, cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause
  const reason = cause instanceof Error ? cause.message : String(cause)
  const why =
    cause instanceof ExposedFile
      ? { zh: `其他账户可以读取，请先执行 chmod 600 ${file}`, en: `other accounts can read it; run chmod 600 ${file} first` }
      : { zh: reason, en: reason }
  return unusableKeyFile(kind, file, why, cause)
}

/** A file with keys that cannot be used, and why. */
export function unusableKeyFile(kind: 'signing' | 'encryption', file: string, why: Text, cause?: unknown): StoreError {
  return kind === 'signing'
    ? new StoreError(
        'signing-key-unusable',
        { zh: `无法使用签名密钥 ${file}：${why.zh}`, en: `The signing key ${file} cannot be used: ${why.en}` },
        { cause },
      )
    : new StoreError(
        'encryption-key-unusable',
        { zh: `无法使用加密密钥 ${file}：${why.zh}`, en: `The encryption keys ${file} cannot be used: ${why.en}` },
        { cause },
      )
}

import type { Text } from '@goufu/engine'
import { StoreError } from '../store-error.ts'
import { ExposedFile } from './private-file.ts'

type KeyFile = 'signing' | 'encryption'

const kinds = {
  signing: { code: 'signing-key-unusable', zh: '签名密钥', en: 'signing key' },
  encryption: { code: 'encryption-key-unusable', zh: '加密密钥', en: 'encryption keys' },
} as const

/** A file with keys that cannot be used, in words an operator can act on. */
export function keyFileFault(kind: KeyFile, file: string, cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause
  const reason = cause instanceof Error ? cause.message : String(cause)
  const why =
    cause instanceof ExposedFile
      ? { zh: `其他账户可以读取，请先执行 chmod 600 ${file}`, en: `other accounts can read it; run chmod 600 ${file} first` }
      : { zh: reason, en: reason }
  return unusableKeyFile(kind, file, why, cause)
}

/** A file with keys that cannot be used, and why. */
export function unusableKeyFile(kind: KeyFile, file: string, why: Text, cause?: unknown): StoreError {
  const { code, zh, en } = kinds[kind]
  return new StoreError(code, { zh: `无法使用${zh} ${file}：${why.zh}`, en: `The ${en} ${file} cannot be used: ${why.en}` }, { cause })
}

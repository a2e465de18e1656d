import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newPrivateKey, readSigningKey } from './signature.ts'
import type { SigningKey } from './signature.ts'
import { StoreError } from './store-error.ts'

const FILE = 'signing-key.pem'
/** Reading, writing, running for anybody but the owner. */
const OTHERS = 0o077

/**
 * The key in a directory; made, for its owner alone, when there is none yet. Processes that start together take the same one.
 * @throws StoreError `signing-key-unusable`
 */
export async function signingKeyIn(directory: string): Promise<SigningKey> {
  const file = join(directory, FILE)
  try {
    if (!existsSync(file)) await makeKey(directory, file)
    if (((await stat(file)).mode & OTHERS) !== 0) throw exposed(file)
    const key = readSigningKey(await readFile(file, 'utf8'))
    if (key === undefined) throw unusable(file, '不是 Ed25519 私钥', 'it is no private Ed25519 key')
    return key
  } catch (error) {
    throw asStoreError(file, error)
  }
}

/**
 * Puts a new key in the place of the one in a directory. What was signed with the old one is proved with its public half, which the
 * store keeps.
 * @throws StoreError `signing-key-unusable`
 */
export async function replaceSigningKey(directory: string): Promise<SigningKey> {
  const file = join(directory, FILE)
  try {
    await rename(await draftKey(directory), file)
  } catch (error) {
    throw asStoreError(file, error)
  }
  return signingKeyIn(directory)
}

async function makeKey(directory: string, file: string): Promise<void> {
  const draft = await draftKey(directory)
  // Unlike renaming, this leaves a file alone that is there by now.
  await link(draft, file).catch((error: unknown) => {
    if (!isCode(error, 'EEXIST')) throw error
  })
  await rm(draft)
}

/** Whole under another name first: nobody ever reads half a key. */
async function draftKey(directory: string): Promise<string> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const draft = join(directory, `.${randomUUID()}.pem`)
  await writeFile(draft, newPrivateKey(), { mode: 0o600, flag: 'wx' })
  return draft
}

function exposed(file: string): StoreError {
  return unusable(file, `其他账户可以读取，请先执行 chmod 600 ${file}`, `other accounts can read it; run chmod 600 ${file} first`)
}

function asStoreError(file: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const reason = error instanceof Error ? error.message : String(error)
  return unusable(file, reason, reason, error)
}

function unusable(file: string, zh: string, en: string, cause?: unknown): StoreError {
  return new StoreError(
    'signing-key-unusable',
    { zh: `无法使用签名密钥 ${file}：${zh}`, en: `The signing key ${file} cannot be used: ${en}` },
    { cause },
  )
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

/** What a signature is made with. One so far; it is stored beside each key, so that others can join. */
const SIGNATURE_ALGORITHM = 'ed25519'

/** The public half of a key, as it is kept and handed out. */
export interface PublicKey {
  /** SHA-256 of the key's SubjectPublicKeyInfo, 64 hexadecimal digits: whoever has the key can recompute it. */
  readonly id: string
  readonly algorithm: string
  /** SubjectPublicKeyInfo (RFC 8410), base64. */
  readonly publicKey: string
}

/** What can sign: everything else in this package knows keys by this alone, wherever they are kept. */
export interface SigningKey extends PublicKey {
  /** @returns the signature of a text's UTF-8 bytes, base64. */
  sign(text: string): string
}

/** Makes a new private key. @returns it as PKCS #8 in PEM. */
export function newPrivateKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

/** Reads a private key in PEM, or the base64 of its PKCS #8. @returns `undefined` for a text that holds no Ed25519 key. */
export function readSigningKey(given: string): SigningKey | undefined {
  const privateKey = privateKeyIn(given.trim())
  if (privateKey?.asymmetricKeyType !== SIGNATURE_ALGORITHM) return undefined
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' })
  return {
    id: idOf(spki),
    algorithm: SIGNATURE_ALGORITHM,
    publicKey: spki.toString('base64'),
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64'),
  }
}

function privateKeyIn(given: string): KeyObject | undefined {
  try {
    return given.startsWith('-----')
      ? createPrivateKey(given)
      : createPrivateKey({ key: Buffer.from(given, 'base64'), format: 'der', type: 'pkcs8' })
  } catch {
    return undefined // no key at all
  }
}

/** Whether a text was signed with this key, and the key is the one that its id names. */
export function isSignedBy({ id, algorithm, publicKey }: PublicKey, text: string, signature: string): boolean {
  if (algorithm !== SIGNATURE_ALGORITHM) return false
  const [spki, signed] = [fromBase64(publicKey), fromBase64(signature)]
  if (spki === undefined || signed === undefined || idOf(spki) !== id) return false
  try {
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' })
    return key.asymmetricKeyType === SIGNATURE_ALGORITHM && verify(null, Buffer.from(text, 'utf8'), key, signed)
  } catch {
    return false // its id fits, and yet it is no key
  }
}

/** Only what encodes to the same text again: Node reads over letters that do not belong, and no altered letter may go unnoticed. */
function fromBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : undefined
}

function idOf(spki: Buffer): string {
  return createHash('sha256').update(spki).digest('hex')
}

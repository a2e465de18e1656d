import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

const PRESENT = 0x01
const VERIFIED = 0x04
const ATTESTED = 0x40

/** A device with one passkey, in software: what a browser would send for it (WebAuthn Level 3, 6.1 and 6.5). */
export interface Authenticator {
  /** Answers a request for a new passkey. */
  make(challenge: string): object
  /** Answers a request to show it. */
  show(challenge: string): object
}

/** @param verifies whether it makes sure that its owner is there, by a finger or a number */
export function authenticator(origin: string, { verifies = true }: { readonly verifies?: boolean } = {}): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16)
  let counter = 0
  const clientData = (type: string, challenge: string) => Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const dataWith = (flags: number, rest: Buffer) => {
    counter += 1
    const head = Buffer.alloc(5)
    head.writeUInt8(flags | PRESENT | (verifies ? VERIFIED : 0), 0)
    head.writeUInt32BE(counter, 1)
    return Buffer.concat([createHash('sha256').update(new URL(origin).hostname).digest(), head, rest])
  }
  const credential = { id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key', clientExtensionResults: {} }
  return {
    make(challenge) {
      // COSE: an elliptic curve key on P-256 for ES256 (RFC 9053, 7.1.1), as CBOR.
      const cose = Buffer.concat([
        Buffer.from('a5010203262001215820', 'hex'),
        Buffer.from(x, 'base64url'),
        Buffer.from('225820', 'hex'),
        Buffer.from(y, 'base64url'),
      ])
      const length = Buffer.from([0, id.length])
      const authData = dataWith(ATTESTED, Buffer.concat([Buffer.alloc(16), length, id, cose]))
      const attestationObject = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
        Buffer.from([authData.length]),
        authData,
      ])
      return {
        ...credential,
        response: {
          clientDataJSON: clientData('webauthn.create', challenge).toString('base64url'),
          attestationObject: attestationObject.toString('base64url'),
          transports: ['internal'],
        },
      }
    },
    show(challenge) {
      const client = clientData('webauthn.get', challenge)
      const authenticatorData = dataWith(0, Buffer.alloc(0))
      const signed = Buffer.concat([authenticatorData, createHash('sha256').update(client).digest()])
      return {
        ...credential,
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: authenticatorData.toString('base64url'),
          signature: createSign('sha256').update(signed).sign(privateKey).toString('base64url'),
        },
      }
    },
  }
}

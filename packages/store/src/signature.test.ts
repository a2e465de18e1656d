import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { isSignedBy, newPrivateKey, readSigningKey } from './signature.ts'

function key() {
  const read = readSigningKey(newPrivateKey())
  if (read === undefined) throw new Error('A new key can be read.')
  return read
}

describe('a signature', () => {
  const own = key()

  test('holds for the text it was made for, and for no other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, other) => {
        fc.pre(text !== other)
        const signature = own.sign(text)
        expect([isSignedBy(own, text, signature), isSignedBy(own, other, signature)]).toEqual([true, false])
      }),
      { numRuns: 30 },
    )
  })

  test('holds for the key it was made with, and for no other', () => {
    const other = key()
    const signature = own.sign('示例')
    expect(isSignedBy(other, '示例', signature)).toBe(false)
    expect(isSignedBy({ ...own, publicKey: other.publicKey }, '示例', signature)).toBe(false)
    expect(isSignedBy({ ...other, id: own.id }, '示例', other.sign('示例'))).toBe(false)
    expect(isSignedBy({ ...own, algorithm: 'sm2' }, '示例', signature)).toBe(false)
  })

  test('holds no more when any letter of it is another', () => {
    const signature = own.sign('示例')
    for (let at = 0; at < signature.length; at += 1) {
      const altered = `${signature.slice(0, at)}${signature[at] === 'A' ? 'B' : 'A'}${signature.slice(at + 1)}`
      expect(isSignedBy(own, '示例', altered), `${at}`).toBe(false)
    }
    expect(isSignedBy(own, '示例', `${signature}\n`)).toBe(false)
  })
})

describe('a private key', () => {
  test('may come in PEM or as the base64 of it on one line', () => {
    const pem = newPrivateKey()
    const line = pem.replaceAll(/-----[^-]+-----|\s/g, '')
    expect(readSigningKey(line)?.id).toBe(readSigningKey(pem)?.id)
  })

  test('is nothing else than an Ed25519 key', () => {
    const other = generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    for (const text of ['', 'secret', other]) expect(readSigningKey(text)).toBeUndefined()
  })
})

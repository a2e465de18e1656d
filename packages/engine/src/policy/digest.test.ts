import { expect, it } from 'vitest'
import { sha256Hex } from './digest.ts'

it.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
])('the digest of %j is the one of FIPS 180-4', (text, digest) => {
  expect(sha256Hex(text)).toBe(digest)
})

it('a digest is taken over UTF-8', () => {
  expect(sha256Hex('政府')).toBe('c492716d7fe4e4eb9eb59ee769a55b131a34d205e3f2ee7479d6c4ba3ee7019a')
})

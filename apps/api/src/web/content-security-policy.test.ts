import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { policyFor } from './content-security-policy.ts'

const hash = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`

test('scripts from here run, and those inside the page by their hash alone', () => {
  const policy = policyFor(
    '<script>\n first() \n</script><script type="module" src="/assets/a.js"></script><script nonce="x">second()</script>',
  )
  expect(policy).toContain(`script-src 'self' ${hash('\n first() \n')} ${hash('second()')};`)
  expect(policy).not.toMatch(/script-src[^;]*unsafe/)
})

test('a page without scripts of its own names no hash', () => {
  expect(policyFor('<script src="/a.js"></script>')).toContain("script-src 'self';")
})

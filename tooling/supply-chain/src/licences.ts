/** Licences under which something may be used here, by their names in the SPDX list. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  // Of a file and not of what uses it: it may be used as it is.
  'MPL-2.0',
  'PostgreSQL',
])

/** By name: whose manifest names none, and what comes with them was read; and what only other systems install, as the registry says. */
export const readByHand: Readonly<Record<string, string>> = {
  '@emnapi/core': 'MIT',
  '@emnapi/runtime': 'MIT',
  '@emnapi/wasi-threads': 'MIT',
  '@napi-rs/wasm-runtime': 'MIT',
  '@tybys/wasm-util': 'MIT',
  'humanize-number': 'MIT',
  only: 'MIT',
}

/** Whether an SPDX expression leaves a way that is allowed: every part of `AND`, any part of `OR`. */
export function isAllowed(expression: string): boolean {
  const plain = expression.replaceAll(/^\((.*)\)$/g, '$1')
  if (/[()]/.test(plain)) return false
  return plain.split(' OR ').some((way) => way.split(' AND ').every((part) => ALLOWED.has(part.trim())))
}

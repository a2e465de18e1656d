import { sha256Hex } from '@goufu/engine'

/** A UUID (version 8) that stands for a text, so that playing the same sample again asks for the same. */
export function uuidFor(text: string): string {
  const hex = sha256Hex(text)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

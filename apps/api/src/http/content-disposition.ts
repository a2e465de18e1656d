const LONGEST = 200
/** Control characters, and those that turn the direction of writing round so that an ending looks like another. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu

/**
 * The name of a file in a `Content-Disposition` header (RFC 6266, RFC 8187): the encoded form before the plain one. Folders and characters
 * that cannot be seen are left out. `undefined` where there is no name, or none that can be read.
 */
export function readFileName(header: string | undefined): string | undefined {
  if (header === undefined) return undefined
  const encoded = /;\s*filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(`;${header}`)?.[1]
  const plain = /;\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(`;${header}`)
  const given = encoded === undefined ? (plain?.[1]?.replaceAll(/\\(.)/g, '$1') ?? plain?.[2]) : decode(encoded)
  return given === undefined ? undefined : tidy(given)
}

/** The header that lets a browser save a file under its name, and never show it as a page. */
export function attachment(name: string): string {
  const plain = name.replaceAll(/[^\w .()-]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encode(name)}`
}

function tidy(given: string): string | undefined {
  const name = (given.toWellFormed().split(/[/\\]/).at(-1) ?? '').replaceAll(UNPRINTABLE, '').normalize('NFC').trim()
  if (name === '' || /^\.+$/.test(name)) return undefined
  return shortened(name)
}

/** A name that is too long keeps its ending. */
function shortened(name: string): string {
  const characters = Array.from(name)
  if (characters.length <= LONGEST) return name
  const ending = /\.\w{1,8}$/.exec(name)?.[0] ?? ''
  return `${characters.slice(0, LONGEST - ending.length).join('')}${ending}`
}

function decode(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

/** RFC 8187 leaves fewer characters as they are than a URL does. */
function encode(name: string): string {
  return encodeURIComponent(name).replaceAll(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}

import { existsSync, readFileSync, statSync } from 'node:fs'
import * as z from 'zod'
import { readProxies } from './http/client-address.ts'

// How settings are read, each from its text.

/** A TCP port; 0 lets the system choose. */
export const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value <= 65_535)

/** How much one file may have. */
export const megabytes = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number)
  .refine((value) => value >= 1 && value <= 1024)

/** How much many files may have together. */
export const manyMegabytes = z
  .string()
  .regex(/^\d{1,7}$/)
  .transform(Number)
  .refine((value) => value >= 1 && value <= 1_048_576)

/** Up to a year. */
export const dayCount = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .refine((value) => value >= 1 && value <= 365)

/** A number of requests in a minute; `off` for no limit. */
export const rate = z
  .string()
  .regex(/^(?:off|[1-9]\d{0,5})$/)
  .transform((value) => (value === 'off' ? null : Number(value)))

/** Addresses and ranges of addresses, commas between them. */
export const addresses = z.string().refine((value) => readProxies(listed(value)) !== undefined)

/** What stands between commas. */
export function listed(value: string): readonly string[] {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** An address of the web. */
export const webAddress = z.string().refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol))

/** As a browser writes it in `Origin`. */
export const webOrigin = webAddress
  .transform((value) => new URL(value))
  .refine(({ pathname, search, hash, username }) => pathname === '/' && search + hash + username === '')
  .transform(({ origin }) => origin)

/** Plain http tells everybody on the way who signs in: only for a provider on this machine, for trials. */
export const issuer = webAddress.refine((value) => {
  const { protocol, hostname } = new URL(value)
  return protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1'
})

/** A file that is there, by its path. */
export const pathOfFile = z.string().refine((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)

/** What stands in a file, for secrets that are kept out of the environment. */
export const textOfFile = z
  .string()
  .refine((path) => existsSync(path))
  .transform((path) => readFileSync(path, 'utf8').trim())
  .refine((value) => value !== '')

/** A PostgreSQL server. */
export const databaseUrl = z.string().refine((value) => URL.canParse(value) && /^postgres(?:ql)?:$/.test(new URL(value).protocol))

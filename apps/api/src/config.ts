import { join } from 'node:path'
import { type CalendarDate, parseDate, text, type Text } from '@goufu/engine'
import { type FileLocation, type Keyring, readKeyring, readSigningKey, type SigningKey, type UncitedQuota } from '@goufu/store'
import * as z from 'zod'
import type { IdentityProviderSettings } from './accounts/identity-provider-settings.ts'
import { DEFAULT_PROFILE_ID } from './built-in-profiles.ts'
import {
  addresses,
  databaseUrl,
  dayCount,
  issuer,
  listed,
  manyMegabytes,
  megabytes,
  port,
  rate,
  pathOfFile,
  textOfFile,
  webAddress,
  webOrigin,
} from './config-values.ts'
import type { Rates } from './http/rates.ts'
import type { Language } from './language.ts'

/** Everything that can be set from outside, read once at the start. Nothing else reads the environment. */
export interface Config {
  /** TCP port; 0 lets the system choose. */
  readonly port: number
  /** Address to listen on; this machine alone unless it is set. */
  readonly host: string
  readonly profileId: string
  readonly location: { readonly databaseUrl: string } | { readonly dataDir: string }
  /** The key that signs the ledger’s head; `null` where it lies in `keyDirectory`. */
  readonly signingKey: SigningKey | null
  /** The keys that data keys are wrapped with, the first of them; `null` where they lie in `keyDirectory`. */
  readonly encryptionKeys: Keyring | null
  /** Where the keys lie that the program makes for itself. */
  readonly keyDirectory: string
  /** Where people use this, without a path; `null` where it is not said. */
  readonly origin: string | null
  /** By which people sign in beside their passwords; `null` for none. */
  readonly identityProvider: IdentityProviderSettings | null
  /** A file of the SHA-1s of leaked passwords; null for the list that comes along alone. */
  readonly leakedPasswords: string | null
  /** Of whom a second factor is asked. */
  readonly secondFactorOf: 'roles' | 'everybody'
  /** Whether an empty store is filled with the sample. */
  readonly sample: boolean
  readonly environment: 'development' | 'test' | 'production'
  readonly logLevel: (typeof LOG_LEVELS)[number]
  /** Whether this deployment is a trial: only there a draft starts a project. */
  readonly trial: boolean
  /** Of what is printed at the start. */
  readonly language: Language
  /** A day to take for today, for trials; `null` for the clock's. */
  readonly today: CalendarDate | null
  /** Where the bytes of uploaded files are kept. */
  readonly files: FileLocation
  /** The most bytes that one file may have. */
  readonly largestFile: number
  /** How many bytes may lie here that no event cites. */
  readonly uncited: UncitedQuota
  /** After how many days uploads that no event cites are cleared away. */
  readonly uncitedDays: number
  /** Addresses and ranges of the proxies that stand before the server. */
  readonly trustedProxies: readonly string[]
  readonly rates: Rates
  /** `expect` where the server's role may not change tables: it starts only on a database that has been migrated. */
  readonly migrations: 'apply' | 'expect'
}

/** A fault of the configuration: which variable, what is wrong with it, how to mend it. */
export interface ConfigFault {
  readonly variable: string
  readonly say: Text
}

export type ConfigResult = { readonly config: Config } | { readonly faults: readonly ConfigFault[] }

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const PREFIX = 'GOUFU_'

const MEGABYTE = 1024 * 1024
const RATE = text('应为每分钟请求数，或 off', 'must be a number of requests in a minute, or off')

/** Every variable: how it is read, what it is when not set, and the sentence for a value that cannot be. */
const variables = {
  PORT: { schema: port, unset: 8787, say: text('应为 0 到 65535 的端口号', 'must be a port from 0 to 65535') },
  HOST: {
    schema: z.string().trim().min(1),
    unset: '127.0.0.1',
    say: text('应为监听地址，例如 0.0.0.0', 'must be an address to listen on, for example 0.0.0.0'),
  },
  DATABASE_URL: {
    schema: databaseUrl,
    unset: null,
    say: text('应为 postgres://用户:密码@主机/数据库', 'must be like postgres://user:password@host/database'),
  },
  DATA_DIR: { schema: z.string().min(1), unset: 'data', say: text('应为目录', 'must be a directory') },
  NODE_ENV: {
    schema: z.enum(['development', 'test', 'production']),
    unset: 'development' as const,
    say: text('应为 development、test 或 production', 'must be development, test or production'),
  },
  LOG_LEVEL: {
    schema: z.enum(LOG_LEVELS),
    unset: 'warn' as const,
    say: text(`应为以下之一：${LOG_LEVELS.join('、')}`, `must be one of: ${LOG_LEVELS.join(', ')}`),
  },
  GOUFU_PROFILE: { schema: z.string().min(1), unset: DEFAULT_PROFILE_ID, say: text('应为政策配置的编号', 'must be the id of a profile') },
  GOUFU_SAMPLE: { schema: z.enum(['on', 'off']), unset: 'on' as const, say: text('应为 on 或 off', 'must be on or off') },
  GOUFU_TRIAL: { schema: z.enum(['on', 'off']), unset: 'off' as const, say: text('应为 on 或 off', 'must be on or off') },
  GOUFU_MIGRATIONS: {
    schema: z.enum(['apply', 'expect']),
    unset: 'apply' as const,
    say: text('应为 apply 或 expect', 'must be apply or expect'),
  },
  GOUFU_KEY_DIR: { schema: z.string().min(1), unset: null, say: text('应为目录', 'must be a directory') },
  GOUFU_SIGNING_KEY: {
    schema: z.string().refine((value) => readSigningKey(value) !== undefined),
    unset: null,
    say: text('应为 Ed25519 私钥（PKCS #8，PEM 或一行 Base64）', 'must be a private Ed25519 key: PKCS #8, in PEM or as base64 on one line'),
  },
  GOUFU_ENCRYPTION_KEYS: {
    schema: z.string().refine((value) => readKeyring(value) !== undefined),
    unset: null,
    say: text(
      '应为 Base64 密钥，每把 32 字节，以逗号分隔，在用的写在最前',
      'must be keys of 32 bytes in base64, commas between them, the one in use first',
    ),
  },
  GOUFU_ORIGIN: {
    schema: webOrigin,
    unset: null,
    say: text(
      '应为用户所用的网址，不带路径，例如 https://goufu.example.org',
      'must be the address people use, without a path: https://goufu.example.org',
    ),
  },
  GOUFU_OIDC_ISSUER: {
    schema: issuer,
    unset: null,
    say: text(
      '应为身份认证服务的 https 网址，例如 https://id.example.org',
      'must be the https address of the identity provider, for example https://id.example.org',
    ),
  },
  GOUFU_OIDC_CLIENT_ID: { schema: z.string().min(1), unset: null, say: text('应为客户端编号', 'must be the id of the client') },
  GOUFU_OIDC_CLIENT_SECRET: { schema: z.string().min(1), unset: null, say: text('应为客户端密钥', 'must be the secret of the client') },
  GOUFU_OIDC_CLIENT_SECRET_FILE: {
    schema: textOfFile,
    unset: null,
    say: text('应为可读的文件，内容是客户端密钥', 'must be a file that can be read and holds the secret of the client'),
  },
  GOUFU_LEAKED_PASSWORDS: {
    schema: pathOfFile,
    unset: null,
    say: text('应为已有的文件，每行一个 SHA-1，升序', 'must be a file that is there: one SHA-1 a line, in ascending order'),
  },
  GOUFU_SECOND_FACTOR: {
    schema: z.enum(['roles', 'everybody']),
    unset: 'roles' as const,
    say: text('应为 roles 或 everybody', 'must be roles or everybody'),
  },
  GOUFU_FILES_DIR: { schema: z.string().min(1), unset: null, say: text('应为目录', 'must be a directory') },
  GOUFU_FILE_LIMIT_MB: {
    schema: megabytes,
    unset: 64,
    say: text('应为 1 到 1024 的整数（MB）', 'must be a whole number from 1 to 1024 (MB)'),
  },
  GOUFU_UNCITED_MB: {
    schema: manyMegabytes,
    unset: 512,
    say: text('应为 1 到 1048576 的整数（MB）', 'must be a whole number from 1 to 1048576 (MB)'),
  },
  GOUFU_UNCITED_TOTAL_MB: {
    schema: manyMegabytes,
    unset: 8192,
    say: text('应为 1 到 1048576 的整数（MB）', 'must be a whole number from 1 to 1048576 (MB)'),
  },
  GOUFU_UNCITED_DAYS: {
    schema: dayCount,
    unset: 7,
    say: text('应为 1 到 365 的整数（天）', 'must be a whole number from 1 to 365 (days)'),
  },
  GOUFU_BUCKET_ENDPOINT: {
    schema: webAddress,
    unset: null,
    say: text('应为网址，例如 https://s3.example.org', 'must be a web address, for example https://s3.example.org'),
  },
  GOUFU_BUCKET: {
    schema: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
    unset: null,
    say: text('应为存储桶名称：小写字母、数字、点和连字符', 'must be the name of a bucket: lower-case letters, digits, dots and hyphens'),
  },
  GOUFU_BUCKET_REGION: {
    schema: z.string().regex(/^[a-z0-9-]+$/),
    unset: 'us-east-1',
    say: text('应为区域代号，例如 us-east-1', 'must be a region, for example us-east-1'),
  },
  GOUFU_BUCKET_ACCESS_KEY: { schema: z.string().min(1), unset: null, say: text('应为访问密钥的编号', 'must be the id of an access key') },
  GOUFU_BUCKET_SECRET_KEY: { schema: z.string().min(1), unset: null, say: text('应为访问密钥', 'must be the secret of an access key') },
  GOUFU_TRUSTED_PROXIES: {
    schema: addresses,
    unset: null,
    say: text('应为地址或地址段，以逗号分隔，例如 10.0.0.0/8', 'must be addresses or ranges, commas between them, for example 10.0.0.0/8'),
  },
  GOUFU_RATE_ACTOR: { schema: rate, unset: 1200, say: RATE },
  GOUFU_RATE_ADDRESS: { schema: rate, unset: 6000, say: RATE },
  GOUFU_RATE_SIGN_IN: { schema: rate, unset: 24, say: RATE },
  GOUFU_LANGUAGE: { schema: z.enum(['zh', 'en']), unset: null, say: text('应为 zh 或 en', 'must be zh or en') },
  GOUFU_TODAY: {
    schema: z
      .string()
      .transform((value) => parseDate(value))
      .pipe(z.custom<CalendarDate>((value) => value !== undefined)),
    unset: null,
    say: text('应为存在的日期，例如 2026-01-14', 'must be a day that exists, for example 2026-01-14'),
  },
}

type Variable = keyof typeof variables

/** The names of everything that can be set. */
export const settings: readonly string[] = Object.keys(variables)

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the environment; every fault at once. A variable that is set to nothing counts as not set.
 * @param purpose `serve` to run the server, `store` to work on the database alone
 */
export function readConfig(environment: Environment, purpose: 'serve' | 'store'): ConfigResult {
  const faults: ConfigFault[] = []
  const read = <N extends Variable>(name: N): z.output<(typeof variables)[N]['schema']> | (typeof variables)[N]['unset'] => {
    const { schema, unset, say } = variables[name]
    const value = environment[name]
    if (value === undefined || value === '') return unset
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    faults.push({ variable: name, say })
    return unset
  }
  const url = read('DATABASE_URL')
  const dataDir = read('DATA_DIR')
  const config: Config = {
    port: read('PORT'),
    host: read('HOST'),
    profileId: read('GOUFU_PROFILE'),
    location: url === null ? { dataDir } : { databaseUrl: url },
    signingKey: readSigningKey(read('GOUFU_SIGNING_KEY') ?? '') ?? null,
    encryptionKeys: readKeyring(read('GOUFU_ENCRYPTION_KEYS') ?? '') ?? null,
    keyDirectory: read('GOUFU_KEY_DIR') ?? join(dataDir, 'keys'),
    origin: read('GOUFU_ORIGIN'),
    leakedPasswords: read('GOUFU_LEAKED_PASSWORDS'),
    secondFactorOf: read('GOUFU_SECOND_FACTOR'),
    identityProvider: identityProviderOf({
      issuer: read('GOUFU_OIDC_ISSUER'),
      clientId: read('GOUFU_OIDC_CLIENT_ID'),
      clientSecret: read('GOUFU_OIDC_CLIENT_SECRET') ?? read('GOUFU_OIDC_CLIENT_SECRET_FILE'),
    }),
    sample: read('GOUFU_SAMPLE') === 'on',
    trial: read('GOUFU_TRIAL') === 'on',
    environment: read('NODE_ENV'),
    logLevel: read('LOG_LEVEL'),
    language: read('GOUFU_LANGUAGE') ?? languageOfSystem(environment),
    today: read('GOUFU_TODAY'),
    trustedProxies: listed(read('GOUFU_TRUSTED_PROXIES') ?? ''),
    rates: { actor: read('GOUFU_RATE_ACTOR'), address: read('GOUFU_RATE_ADDRESS'), signIn: read('GOUFU_RATE_SIGN_IN') },
    migrations: read('GOUFU_MIGRATIONS'),
    files: fileLocation(read('GOUFU_FILES_DIR') ?? join(dataDir, 'files'), {
      endpoint: read('GOUFU_BUCKET_ENDPOINT'),
      bucket: read('GOUFU_BUCKET'),
      region: read('GOUFU_BUCKET_REGION'),
      accessKeyId: read('GOUFU_BUCKET_ACCESS_KEY'),
      secretAccessKey: read('GOUFU_BUCKET_SECRET_KEY'),
    }),
    largestFile: read('GOUFU_FILE_LIMIT_MB') * MEGABYTE,
    uncited: { ofPerson: read('GOUFU_UNCITED_MB') * MEGABYTE, ofAll: read('GOUFU_UNCITED_TOTAL_MB') * MEGABYTE },
    uncitedDays: read('GOUFU_UNCITED_DAYS'),
  }
  faults.push(...faultsTogether(environment), ...(purpose === 'serve' ? trialFaults(environment, config) : []))
  return faults.length > 0 ? { faults } : { config }
}

function identityProviderOf({
  issuer: address,
  clientId,
  clientSecret,
}: {
  readonly [K in keyof IdentityProviderSettings]: string | null
}): IdentityProviderSettings | null {
  return address === null || clientId === null || clientSecret === null ? null : { issuer: address, clientId, clientSecret }
}

/** What an identity provider takes, beside its secret; none of them, or all. */
const IDENTITY = ['GOUFU_OIDC_ISSUER', 'GOUFU_OIDC_CLIENT_ID'] as const satisfies readonly Variable[]
const IDENTITY_SECRETS = ['GOUFU_OIDC_CLIENT_SECRET', 'GOUFU_OIDC_CLIENT_SECRET_FILE'] as const satisfies readonly Variable[]

/** What a bucket takes; none of them, or all. */
const BUCKET = [
  'GOUFU_BUCKET_ENDPOINT',
  'GOUFU_BUCKET',
  'GOUFU_BUCKET_ACCESS_KEY',
  'GOUFU_BUCKET_SECRET_KEY',
] as const satisfies readonly Variable[]

type Bucket = Extract<FileLocation, { readonly s3: object }>['s3']

function fileLocation(directory: string, bucket: { readonly [K in keyof Bucket]: Bucket[K] | null }): FileLocation {
  const { endpoint, bucket: name, region, accessKeyId, secretAccessKey } = bucket
  if (endpoint === null || name === null || region === null || accessKeyId === null || secretAccessKey === null) return { directory }
  return { directory, s3: { endpoint, bucket: name, region, accessKeyId, secretAccessKey } }
}

function faultsTogether(environment: Environment): readonly ConfigFault[] {
  const isSet = (name: Variable) => (environment[name] ?? '') !== ''
  const unknown = Object.keys(environment).filter((name) => name.startsWith(PREFIX) && !(name in variables))
  const known = Object.keys(variables).filter((name) => name.startsWith(PREFIX))
  const wantsIdentity = [...IDENTITY, ...IDENTITY_SECRETS].some(isSet)
  const identity = [
    ...[...IDENTITY, 'GOUFU_ORIGIN' as const].filter((name) => !isSet(name)),
    ...(IDENTITY_SECRETS.filter(isSet).length === 1 ? [] : ['GOUFU_OIDC_CLIENT_SECRET' as const]),
  ]
  const missing = BUCKET.some(isSet) ? BUCKET.filter((name) => !isSet(name)) : []
  return [
    ...(wantsIdentity ? identity : []).map((variable) => ({
      variable,
      say: text(
        `要用统一身份认证，须同时设：${[...IDENTITY, 'GOUFU_ORIGIN'].join('、')}，以及 ${IDENTITY_SECRETS.join(' 和 ')} 之一`,
        `to sign in by an identity provider, set all of: ${[...IDENTITY, 'GOUFU_ORIGIN'].join(', ')}, and one of ${IDENTITY_SECRETS.join(' and ')}`,
      ),
    })),
    ...missing.map((variable) => ({
      variable,
      say: text(`要把文件存入存储桶，须同时设：${BUCKET.join('、')}`, `to keep files in a bucket, set all of: ${BUCKET.join(', ')}`),
    })),
    ...unknown.map((variable) => ({
      variable,
      say: text(`没有这个变量；有：${known.join('、')}`, `there is no such variable; there are: ${known.join(', ')}`),
    })),
    ...(isSet('DATABASE_URL') && isSet('DATA_DIR')
      ? [{ variable: 'DATA_DIR', say: text('已设 DATABASE_URL，二者只能选一', 'DATABASE_URL is set too; set one of the two') }]
      : []),
  ]
}

/** What is for trials alone. */
function trialFaults(environment: Environment, config: Config): readonly ConfigFault[] {
  if (config.environment !== 'production' || (environment['GOUFU_TODAY'] ?? '') === '') return []
  return [{ variable: 'GOUFU_TODAY', say: text('只供试用，生产环境不能设', 'is for trials and cannot be set in production') }]
}

/** The faults as lines for people, in one language. */
export function sayConfigFaults(faults: readonly ConfigFault[], language: Language): string {
  const head = {
    zh: `配置有 ${faults.length} 处错误：`,
    en: `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:`,
  }
  return [head[language], ...faults.map((fault) => `  ${fault.variable}${language === 'zh' ? '：' : ': '}${fault.say[language]}`)].join(
    '\n',
  )
}

/** The language for messages before, or without, a valid configuration. */
export function languageOfSystem(environment: Environment): Language {
  const chosen = environment['GOUFU_LANGUAGE']
  if (chosen === 'zh' || chosen === 'en') return chosen
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { builtInProfiles, DEFAULT_PROFILE_ID } from './built-in-profiles.ts'
import { languageOfSystem, readConfig, sayConfigFaults, settings } from './config.ts'

// Any file will do: it is read when a password is set.
const LEAKED_PASSWORDS = fileURLToPath(import.meta.url)
const SIGNING_KEY = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')
const ENCRYPTION_KEYS = [randomBytes(32), randomBytes(32)].map((key) => key.toString('base64')).join(',')

const faultsOf = (environment: Readonly<Record<string, string>>, purpose: 'serve' | 'store' = 'serve') => {
  const read = readConfig(environment, purpose)
  return 'faults' in read ? read.faults.map((fault) => fault.variable) : []
}

describe('configuration', () => {
  test('an empty environment runs: port 8787, this machine alone, embedded database, sample, default profile', () => {
    expect(readConfig({ PATH: '/usr/bin', PORT: '' }, 'serve')).toEqual({
      config: {
        port: 8787,
        host: '127.0.0.1',
        profileId: DEFAULT_PROFILE_ID,
        location: { dataDir: 'data' },
        signingKey: null,
        encryptionKeys: null,
        keyDirectory: 'data/keys',
        leakedPasswords: null,
        secondFactorOf: 'roles',
        identityProvider: null,
        origin: null,
        sample: true,
        trial: false,
        environment: 'development',
        logLevel: 'warn',
        language: 'en',
        today: null,
        trustedProxies: [],
        rates: { actor: 1200, address: 6000, signIn: 24 },
        migrations: 'apply',
        files: { directory: 'data/files' },
        largestFile: 64 * 1024 * 1024,
        uncited: { ofPerson: 512 * 1024 * 1024, ofAll: 8192 * 1024 * 1024 },
        uncitedDays: 7,
      },
    })
  })

  test('every variable is read', () => {
    const environment = {
      PORT: '0',
      HOST: '0.0.0.0',
      DATABASE_URL: 'postgres://user:secret@db.example/goufu',
      NODE_ENV: 'test',
      LOG_LEVEL: 'info',
      GOUFU_PROFILE: 'another',
      GOUFU_SAMPLE: 'off',
      GOUFU_TRIAL: 'on',
      GOUFU_LANGUAGE: 'zh',
      GOUFU_TODAY: '2026-01-14',
      GOUFU_MIGRATIONS: 'expect',
      GOUFU_TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8',
      GOUFU_RATE_ACTOR: '2',
      GOUFU_RATE_ADDRESS: 'off',
      GOUFU_RATE_SIGN_IN: '4',
      GOUFU_KEY_DIR: '/srv/keys',
      GOUFU_SIGNING_KEY: SIGNING_KEY,
      GOUFU_ENCRYPTION_KEYS: ENCRYPTION_KEYS,
      GOUFU_OIDC_ISSUER: 'https://id.example',
      GOUFU_OIDC_CLIENT_ID: 'goufu',
      GOUFU_OIDC_CLIENT_SECRET: 'a secret of the client',
      GOUFU_LEAKED_PASSWORDS: LEAKED_PASSWORDS,
      GOUFU_SECOND_FACTOR: 'everybody',
      GOUFU_ORIGIN: 'https://goufu.example.org/',
      GOUFU_FILES_DIR: '/srv/files',
      GOUFU_FILE_LIMIT_MB: '8',
      GOUFU_UNCITED_MB: '9',
      GOUFU_UNCITED_TOTAL_MB: '10',
      GOUFU_UNCITED_DAYS: '11',
      GOUFU_BUCKET_ENDPOINT: 'https://s3.example',
      GOUFU_BUCKET: 'evidence',
      GOUFU_BUCKET_REGION: 'cn-north-1',
      GOUFU_BUCKET_ACCESS_KEY: 'key',
      GOUFU_BUCKET_SECRET_KEY: 'secret',
    }
    expect(readConfig(environment, 'serve')).toEqual({
      config: {
        port: 0,
        host: '0.0.0.0',
        profileId: 'another',
        location: { databaseUrl: environment.DATABASE_URL },
        signingKey: expect.objectContaining({ algorithm: 'ed25519' }) as unknown,
        encryptionKeys: [expect.anything(), expect.anything()] as unknown,
        keyDirectory: '/srv/keys',
        identityProvider: { issuer: 'https://id.example', clientId: 'goufu', clientSecret: 'a secret of the client' },
        leakedPasswords: LEAKED_PASSWORDS,
        secondFactorOf: 'everybody',
        origin: 'https://goufu.example.org',
        sample: false,
        trial: true,
        environment: 'test',
        logLevel: 'info',
        language: 'zh',
        today: '2026-01-14',
        trustedProxies: ['127.0.0.1', '10.0.0.0/8'],
        rates: { actor: 2, address: null, signIn: 4 },
        migrations: 'expect',
        files: {
          directory: '/srv/files',
          s3: {
            endpoint: 'https://s3.example',
            bucket: 'evidence',
            region: 'cn-north-1',
            accessKeyId: 'key',
            secretAccessKey: 'secret',
          },
        },
        largestFile: 8 * 1024 * 1024,
        uncited: { ofPerson: 9 * 1024 * 1024, ofAll: 10 * 1024 * 1024 },
        uncitedDays: 11,
      },
    })
  })

  test('every fault is told at once, in either language, and no value with it', () => {
    const environment = {
      PORT: '70000',
      DATABASE_URL: 'mysql://user:secret@db/goufu',
      DATA_DIR: 'data',
      NODE_ENV: 'staging',
      LOG_LEVEL: 'loud',
      GOUFU_SAMPLE: 'yes',
      GOUFU_TRIAL: 'yes',
      GOUFU_LANGUAGE: 'fr',
      GOUFU_TODAY: '2025-02-30',
      GOUFU_MIGRATIONS: 'never',
      GOUFU_TRUSTED_PROXIES: 'proxy',
      GOUFU_RATE_ACTOR: '0',
      GOUFU_RATE_ADDRESS: '1.5',
      GOUFU_RATE_SIGN_IN: 'on',
      GOUFU_SIGNING_KEY: 'secret',
      GOUFU_ENCRYPTION_KEYS: 'secret',
      GOUFU_FILE_LIMIT_MB: '0',
      GOUFU_UNCITED_MB: '0',
      GOUFU_UNCITED_TOTAL_MB: '1.5',
      GOUFU_UNCITED_DAYS: '366',
      GOUFU_BUCKET_ENDPOINT: 's3.example',
      GOUFU_BUCKET: 'Evidence',
      GOUFU_BUCKET_REGION: 'north 1',
      GOUFU_BUCKET_ACCESS_KEY: 'key',
      GOUFU_BUCKET_SECRET_KEY: 'secret',
      GOUFU_PROFIL: 'another',
    }
    const read = readConfig(environment, 'serve')
    if (!('faults' in read)) throw new Error('no fault')
    const sound = ['GOUFU_BUCKET_ACCESS_KEY', 'GOUFU_BUCKET_SECRET_KEY']
    const faulty = Object.keys(environment).filter((name) => !sound.includes(name))
    expect(read.faults.map((fault) => fault.variable).toSorted()).toEqual(faulty.toSorted())
    const said = sayConfigFaults(read.faults, 'en')
    expect(said).toMatch(/^The configuration has 24 faults:\n/)
    expect(said).toContain('  GOUFU_TODAY: must be a day that exists, for example 2026-01-14')
    expect(said).toContain('  GOUFU_PROFIL: there is no such variable; there are: GOUFU_PROFILE, ')
    expect(said).not.toContain('secret')
    expect(sayConfigFaults(read.faults, 'zh')).toContain('  PORT：应为 0 到 65535 的端口号')
  })

  test.each(['-1', '1.5', '65536', '8787 ', 'http'])('the port %s is a fault', (PORT) => {
    expect(faultsOf({ PORT })).toEqual(['PORT'])
  })

  test('an address of nothing but spaces is a fault; spaces around one are not part of it', () => {
    expect(faultsOf({ HOST: ' ' })).toEqual(['HOST'])
    expect(readConfig({ HOST: ' 0.0.0.0 ' }, 'serve')).toMatchObject({ config: { host: '0.0.0.0' } })
  })

  test.each(['README.md', 'README.zh-CN.md'])('the tables in %s name every setting and every profile, and no other', (name) => {
    const readme = readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8')
    const named = (pattern: RegExp) => [...readme.matchAll(pattern)].map(([, word = '']) => word).toSorted()
    expect(named(/^\| `([A-Z_]+)` /gm)).toEqual(settings.toSorted())
    expect(named(/^\| `([a-z-]+)` /gm)).toEqual([...builtInProfiles.keys()].toSorted())
  })

  test('a bucket is named as a whole or not at all', () => {
    expect(faultsOf({ GOUFU_BUCKET: 'evidence' })).toEqual(['GOUFU_BUCKET_ENDPOINT', 'GOUFU_BUCKET_ACCESS_KEY', 'GOUFU_BUCKET_SECRET_KEY'])
  })

  test('an identity provider is named as a whole or not at all, with one secret, and by https but on this machine', () => {
    expect(faultsOf({ GOUFU_OIDC_ISSUER: 'https://id.example' })).toEqual([
      'GOUFU_OIDC_CLIENT_ID',
      'GOUFU_ORIGIN',
      'GOUFU_OIDC_CLIENT_SECRET',
    ])
    const whole = { GOUFU_OIDC_ISSUER: 'http://localhost:1', GOUFU_OIDC_CLIENT_ID: 'goufu', GOUFU_ORIGIN: 'https://goufu.example' }
    const file = fileURLToPath(import.meta.url)
    expect(faultsOf({ ...whole, GOUFU_OIDC_CLIENT_SECRET_FILE: file })).toEqual([])
    expect(faultsOf({ ...whole, GOUFU_OIDC_CLIENT_SECRET_FILE: `${file}.none` })).toEqual(['GOUFU_OIDC_CLIENT_SECRET_FILE'])
    expect(faultsOf({ ...whole, GOUFU_OIDC_CLIENT_SECRET_FILE: file, GOUFU_OIDC_CLIENT_SECRET: 'other' })).toEqual([
      'GOUFU_OIDC_CLIENT_SECRET',
    ])
    expect(faultsOf({ ...whole, GOUFU_OIDC_ISSUER: 'http://id.example', GOUFU_OIDC_CLIENT_SECRET: 'other' })).toEqual(['GOUFU_OIDC_ISSUER'])
  })

  test('production takes no other day for today', () => {
    expect(faultsOf({ NODE_ENV: 'production' })).toEqual([])
    expect(faultsOf({ NODE_ENV: 'production', GOUFU_TODAY: '2026-01-14' })).toEqual(['GOUFU_TODAY'])
    expect(faultsOf({ NODE_ENV: 'production' }, 'store')).toEqual([])
  })

  test('the language is the chosen one, else the system’s, else English', () => {
    expect(languageOfSystem({ GOUFU_LANGUAGE: 'en', LANG: 'zh_CN.UTF-8' })).toBe('en')
    expect(languageOfSystem({ LANG: 'zh_CN.UTF-8' })).toBe('zh')
    expect(languageOfSystem({ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' })).toBe('en')
    expect(languageOfSystem({})).toBe('en')
  })
})

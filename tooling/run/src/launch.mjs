// `npm start` and `npm test`. Plain JavaScript, since it runs on whatever Node the machine has; what it starts runs on the Node of
// node_modules, which is as new as the sources ask for.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const bin = `${root}node_modules/.bin`
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, TURBO_TELEMETRY_DISABLED: '1' }

/** @type {import('node:child_process').ChildProcess | undefined} */
let running
let stopping = false
let heard = 0
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    stopping = true
    // A Ctrl-C comes twice: from the terminal, and from npm which passes it on. It is passed on once, and again when asked again.
    const now = Date.now()
    if (now - heard > 1000 && running?.pid !== undefined) process.kill(-running.pid, signal)
    heard = now
  })
}

const task = process.argv[2]
if (process.env['npm_lifecycle_event'] !== undefined) endWithNpm()
await install()
if (task === 'start') {
  await step('turbo', ['run', 'build', '--filter=@goufu/web', '--output-logs=errors-only'], false)
  await step('node', [...serverFlags(), 'apps/api/src/main.mjs'], true, true)
} else if (task === 'test') {
  await step('node', ['tooling/run/src/test.ts', ...process.argv.slice(3)], true)
} else {
  throw new Error(`launch.mjs starts or tests, and was asked to ${String(task)}`)
}

/** An npm that is killed passes nothing on; it is seen to be gone by another process having taken its place as the parent. */
function endWithNpm() {
  const npm = process.ppid
  setInterval(() => {
    if (process.ppid === npm) return
    stopping = true
    if (running?.pid !== undefined) process.kill(-running.pid, 'SIGTERM')
    process.exit(1)
  }, 1000).unref()
}

/** The first installation takes a while, so it is shown; a later one finds all in place in a tenth of a second. */
async function install() {
  if (existsSync(`${bin}/pnpm`)) return step('pnpm', ['install'], false)
  const { packageManager } = /** @type {{ readonly packageManager: string }} */ (JSON.parse(readFileSync(`${root}package.json`, 'utf8')))
  return step('npx', ['--yes', packageManager, 'install'], true)
}

/**
 * What the server's own start script gives to Node: without it V8 lets a heap in which 30 MB live grow to ten times as much under load.
 * @returns {readonly string[]}
 */
function serverFlags() {
  const { scripts } = /** @type {{ readonly scripts: { readonly start: string } }} */ (
    JSON.parse(readFileSync(`${root}apps/api/package.json`, 'utf8'))
  )
  return scripts.start.split(' ').filter((part) => part.startsWith('--'))
}

/**
 * Runs a program until it ends, and ends this process when it failed or was told to stop, with its exit code (128 and the signal's number
 * when a signal ended it, as shells do). It has a process group of its own, so that a signal reaches all of it, through this process alone.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {boolean} show whether its output is shown as it comes, or only when it fails
 * @param {boolean} [hold] whether it is held on a line that ends with this process, however that ends
 * @returns {Promise<void>}
 */
async function step(program, args, show, hold = false) {
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = show ? ['inherit', 'inherit', 'inherit', ...(hold ? [/** @type {const} */ ('ipc')] : [])] : ['ignore', 'pipe', 'pipe']
  const child = spawn(program, args, { cwd: root, env, detached: true, stdio })
  running = child
  /** @type {Buffer[]} */
  const printed = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (/** @type {Buffer} */ chunk) => printed.push(chunk))
  const code = await endOf(child)
  if (code !== 0) process.stderr.write(Buffer.concat(printed))
  if (code !== 0 || stopping) process.exit(code)
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function endOf(child) {
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exit, signal) => resolve(exit ?? 128 + (signal === null ? 0 : constants.signals[signal])))
  })
}

// `npm start`. Plain JavaScript, since it runs on whatever Node the machine has; everything after it runs on the Node of node_modules.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

const root = new URL('../../../', import.meta.url)
const installed = (/** @type {string} */ name) => fileURLToPath(new URL(`node_modules/.bin/${name}`, root))

/** @type {import('node:child_process').ChildProcess | undefined} */
let running
let stopping = false
let heard = 0
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    stopping = true
    // A Ctrl-C comes twice: from the terminal, and from npm which passes it on. The server is told once, and again when asked again.
    const now = Date.now()
    if (now - heard > 1000) running?.kill(signal)
    heard = now
  })
}

// pnpm installs what is missing before it runs a script; Turbo builds only what has changed. The first start takes a while, so it is
// shown; a later one has nothing to tell unless it fails.
const build = existsSync(installed('pnpm'))
  ? await run(installed('pnpm'), ['--silent', 'run', 'build:web'], false)
  : await run('npx', ['--yes', 'pnpm@12.21.0', 'run', 'build:web'], true)
if (build !== 0 || stopping) process.exit(build)
// There is a Node of our own on the platforms it is packaged for; elsewhere the machine's must be new enough, and says so if it is not.
process.exit(await run(existsSync(installed('node')) ? installed('node') : process.execPath, ['apps/api/src/main.ts'], true))

/**
 * Runs a program until it ends, and answers its exit code (128 and the signal's number when a signal ended it, as shells do).
 * It has a process group of its own, so that a signal reaches it through this process alone.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {boolean} show whether its output is shown as it comes, or only when it fails
 * @returns {Promise<number>}
 */
function run(program, args, show) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, detached: true, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] })
    running = child
    /** @type {Buffer[]} */
    const printed = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (/** @type {Buffer} */ chunk) => printed.push(chunk))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code !== 0) process.stderr.write(Buffer.concat(printed))
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]))
    })
  })
}

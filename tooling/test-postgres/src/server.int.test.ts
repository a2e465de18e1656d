import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { startTemporary } from './server.ts'

async function dataDirectory(url: string): Promise<string> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ data_directory: string }>('show data_directory')
  await client.end()
  return rows[0]?.data_directory ?? ''
}

const refuses = (url: string) => expect(dataDirectory(url)).rejects.toThrow('ECONNREFUSED')

test('a server that was stopped leaves neither a process nor data', async () => {
  const server = await startTemporary()
  const directory = await dataDirectory(server.url)
  expect(existsSync(directory)).toBe(true)
  await server.stop()
  expect(existsSync(directory)).toBe(false)
  await refuses(server.url)
})

test('a test run that is killed takes its server along', async () => {
  const script = `import { startTemporary } from ${JSON.stringify(import.meta.resolve('./server.ts'))}; console.log((await startTemporary()).url); setInterval(() => {}, 1e6)`
  const run = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [url] = (await once(createInterface({ input: run.stdout }), 'line')) as [string]
  const directory = await dataDirectory(url)
  run.kill('SIGKILL')
  await expect.poll(() => existsSync(directory), { timeout: 10_000 }).toBe(false)
  await refuses(url)
})

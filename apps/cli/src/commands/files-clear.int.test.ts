import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DEFAULT_PROFILE_ID, scenariosOf } from '@goufu/api'
import { date } from '@goufu/engine'
import { createProfiles, listProjects, openFileStorage, openStore, performTask, uploadFile } from '@goufu/store'
import { freshDatabase } from '@goufu/test-postgres'
import { expect, inject, test } from 'vitest'
import { typed } from '../testing/typed.ts'

const SAMPLE = fileURLToPath(new URL('sample.yaml', scenariosOf(DEFAULT_PROFILE_ID)))
const ACTOR = { id: 'preparer-zhang', name: '张示例', role: 'preparer', organisation: null } as const
const LONG_AGO = new Date('2026-01-01T04:00:00.000Z')

test('files clear takes what nothing cites, verify proves what is cited, and both say it in words', async () => {
  const database = await freshDatabase(inject('postgresUrl'))
  const directory = await mkdtemp(join(tmpdir(), 'goufu-cli-files-'))
  const environment = { DATABASE_URL: database.url, GOUFU_FILES_DIR: directory, GOUFU_LANGUAGE: 'en' }
  try {
    await typed(['run', SAMPLE, '--json'], { DATABASE_URL: database.url })
    const store = await openStore({ databaseUrl: database.url })
    const storage = await openFileStorage({ directory })
    const project = (await listProjects(store, { after: null, limit: 1, search: null }))?.items[0]
    if (project === undefined) throw new Error('the sample has a project')
    const upload = async (content: string): Promise<string> => {
      const result = await uploadFile(store, storage, {
        commandId: randomUUID(),
        id: randomUUID(),
        of: { type: 'project', id: project.id },
        name: '示例.pdf',
        bytes: new Blob([`%PDF-1.7 ${content}`]).stream(),
        most: 1_000,
        actor: ACTOR,
        now: () => LONG_AGO,
      })
      if (result.kind !== 'uploaded') throw new Error(result.kind)
      return result.file.id
    }
    const [cited] = [await upload('cited'), await upload('idle')]
    const given = await performTask(store, createProfiles(store), {
      commandId: randomUUID(),
      projectId: project.id,
      address: 'donation',
      expectedVersion: project.version,
      input: { donor: '示例', amountFen: 100, purpose: '书', 'donation-forProject': true, files: [cited] },
      justifications: {},
      effectiveOn: date('2026-01-20'),
      actor: ACTOR,
      now: new Date('2026-01-20T04:00:00.000Z'),
    })
    expect(given.kind).toBe('accepted')
    await store.close()

    expect(await typed(['files', 'clear', '--older-than', '0'], environment)).toMatchObject({ code: 2 })
    expect(await typed(['files', 'clear', '--dry-run'], environment)).toMatchObject({ code: 0, out: '1 uploads are cited by nothing' })
    expect((await typed(['files', 'clear'], environment)).out).toMatch(
      /^Cleared: 1 uploads that nothing cites, \d contents, 0 that broke off$/,
    )
    expect((await typed(['verify'], environment)).out).toMatch(/ checkpoints and 1 cited files proved: as they were recorded$/)
    await rm(directory, { recursive: true })
    const missing = `✗ project/${project.id} #${project.version + 1} file ${cited}: its bytes are not in the storage of files`
    for (const words of [['verify'], ['verify', '--project', project.id]]) {
      const { code, out } = await typed(words, environment)
      expect(code).toBe(1)
      expect(out).toContain(missing)
    }
    expect(JSON.parse((await typed(['verify', '--json'], environment)).out)).toMatchObject({
      ok: false,
      files: 1,
      faults: [{ kind: 'file' }],
    })
  } finally {
    await rm(directory, { recursive: true, force: true })
    await database.drop()
  }
})

import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DEFAULT_PROFILE_ID, scenariosOf } from '@goufu/api'
import { date } from '@goufu/engine'
import { createProfiles, listProjects, openFileStorage, openStore, performTask, uploadFile } from '@goufu/store'
import { createDatabase } from '@goufu/store/testing'
import { freshDatabase } from '@goufu/test-postgres'
import { expect, inject, test } from 'vitest'
import { typed } from '../testing/typed.ts'

const SAMPLE = fileURLToPath(new URL('sample.yaml', scenariosOf(DEFAULT_PROFILE_ID)))
const ACTOR = { id: 'preparer-zhang', name: '张示例', role: 'preparer', organisation: null } as const
/** Of the sample's first project. */
const CODE = '示例-2025-01'
const LONG_AGO = new Date('2026-01-01T04:00:00.000Z')

test('files clear takes what nothing cites, verify proves what is cited, a backup, an export and an import carry it, and all say so in words', async () => {
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
    await carried(environment, directory)
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

/** Takes an exported project with its files into a database of its own, and proves what is there then. */
async function takenIn(
  directory: string,
  file: string,
  files: string,
  expected: { readonly taken: object; readonly proved: object },
): Promise<void> {
  const database = await createDatabase('server')
  const environment = { DATABASE_URL: database.location.databaseUrl ?? '', GOUFU_FILES_DIR: directory, GOUFU_LANGUAGE: 'en' }
  try {
    expect(await typed(['import', file, '--files', files], environment)).toMatchObject({
      out: expect.stringMatching(/^Took in the project [\w-]+: \d+ events$/) as unknown,
      ...expected.taken,
    })
    expect(await typed(['verify'], environment)).toMatchObject(expected.proved)
  } finally {
    await database.remove()
  }
}

/** What was uploaded goes with a backup and with an exported project, and is proved where it arrives. */
async function carried(environment: Readonly<Record<string, string>>, directory: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'goufu-cli-carried-'))
  const elsewhere = await freshDatabase(inject('postgresUrl'))
  const at = (name: string) => join(folder, name)
  const onServer = { ...environment, DATABASE_URL: elsewhere.url, GOUFU_FILES_DIR: at('files-on-server') }
  const empty = await createDatabase('embedded')
  const embedded = { DATA_DIR: empty.location.dataDir ?? '', GOUFU_FILES_DIR: at('files'), GOUFU_LANGUAGE: 'en' }
  try {
    expect(await typed(['backup', '--out', at('backup')], environment)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/\nWith the contents of 1 uploaded files$/) as unknown,
    })
    const restored = await typed(['restore', '--from', at('backup')], embedded)
    expect(restored).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/\n1 uploaded files, the contents of 1 are there$/) as unknown,
    })
    expect((await typed(['verify'], embedded)).out).toMatch(/ and 1 cited files proved: as they were recorded$/)

    const exported = ['export', CODE, '--out', at('project.jsonl'), '--files', at('project-files')]
    expect(await typed(exported, { ...environment, GOUFU_KEY_DIR: at('keys') })).toMatchObject({
      code: 0,
      out: expect.stringMatching(/\nThe contents of 1 files are in /) as unknown,
    })
    const proof = ['verify', '--file', at('project.jsonl'), '--files', at('project-files')]
    expect((await typed(proof)).out).toMatch(/\n1 uploaded files, 1 contents are what their hashes say$/)
    const [content = ''] = await readdir(at('project-files'))
    await takenIn(at('whole'), at('project.jsonl'), at('project-files'), {
      taken: { code: 0, err: '' },
      proved: { code: 0, out: expect.stringMatching(/ and 1 cited files proved: as they were recorded$/) as unknown },
    })
    await writeFile(join(at('project-files'), content), 'altered')
    expect(await typed(proof)).toMatchObject({ code: 1, err: `✗ The content ${content} is not what its hash says` })
    // The record is whole without its files: it is taken in, what is altered is not, and both are said.
    await takenIn(at('altered'), at('project.jsonl'), at('project-files'), {
      taken: { code: 1, err: `✗ The content ${content} is not what its hash says` },
      proved: { code: 1, out: expect.stringContaining('its bytes are not in the storage of files') as unknown },
    })

    // An altered content ends a restore before it has begun; one that was left out is looked for where files are kept.
    await writeFile(join(at('backup'), 'files', content), 'altered')
    expect(await typed(['restore', '--from', at('backup')], onServer)).toMatchObject({
      code: 2,
      err: `✗ The content ${content} is not what its hash says\nThe backup has been altered; nothing was restored`,
    })
    await rm(join(at('backup'), 'files'), { recursive: true })
    expect(await typed(['restore', '--from', at('backup')], onServer)).toMatchObject({
      code: 1,
      err: `✗ The content ${content} is missing`,
    })
    const there = await typed(['restore', '--from', at('backup')], { ...onServer, GOUFU_FILES_DIR: directory })
    expect(there.err).toMatch(/^The database is not empty/)
  } finally {
    await elsewhere.drop()
    await empty.remove()
    await rm(folder, { recursive: true, force: true })
  }
}

import { beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { commit } from './commit.ts'
import { listProjects, projectsAfter } from './project-list.ts'
import { NO_PROJECTIONS } from './projections.ts'
import type { ProjectListTable } from './schema.ts'
import { searchText } from './search-text.ts'
import { listRow, sampleCommit } from './testing/sample.ts'
import { databases } from './testing/database.ts'
import { useStore } from './testing/use-store.ts'

describe.each(databases)('the project list on %s', (kind) => {
  const store = useStore(kind)
  const put = (projects: readonly ProjectListTable[]) =>
    commit(store(), sampleCommit([], { outcome: 'accepted', projections: { ...NO_PROJECTIONS, projects } }))
  const page = (limit: number, after: string | null = null, search: string | null = null) => listProjects(store(), { after, limit, search })

  test('pages follow each other, the newest first, without missing or repeating a row', async () => {
    const minutes = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]
    const rows = minutes.map((minute, index) =>
      listRow({ id: `p-${String(index).padStart(2, '0')}`, updatedAt: `2025-07-01T00:0${minute}:00.000Z` }),
    )
    await put(rows)
    const ids: string[] = []
    let after: string | null = null
    do {
      const answer = await page(3, after)
      ids.push(...(answer?.items ?? []).map(({ id }) => id))
      after = answer?.next ?? null
    } while (after !== null)
    const wanted = rows.toSorted((a, b) => (`${a.updatedAt}${a.id}` < `${b.updatedAt}${b.id}` ? 1 : -1)).map(({ id }) => id)
    expect(ids).toEqual(wanted)
  })

  test('a row carries what the list shows, money as integers and absent things as null', async () => {
    const due = { nextDueTitle: { zh: '季度报告', en: 'Quarterly report' }, nextDueOn: '2025-10-10' }
    const money = { budgetFen: 25_000_000, awardFen: 25_000_000, contractFen: 25_000_000, paidFen: 10_000_000 }
    await put([listRow({ id: 'shown', ...money, ...due, supplierName: '示例社', search: 'shown' })])
    expect((await page(10, null, 'shown'))?.items).toEqual([
      {
        id: 'shown',
        code: 'shown',
        title: '示例项目',
        fiscalYear: 2025,
        supplierName: '示例社',
        outcome: 'open',
        stage: { zh: '申报', en: 'Application' },
        budgetFen: 25_000_000,
        contractFen: 25_000_000,
        paidFen: 10_000_000,
        nextDue: { title: due.nextDueTitle, due: '2025-10-10' },
        version: 1,
        updatedOn: '2025-07-01',
      },
    ])
  })

  test('a search finds code, title and supplier, whatever their width and case, and takes % and _ as they are', async () => {
    const search = searchText('CG-２０２５-甲', '100%_关爱服务', '示例社')
    await put([listRow({ id: 'found', search })])
    const found = async (query: string) => (await page(10, null, query))?.items.map(({ id }) => id)
    for (const query of ['cg-2025', 'ＣＧ-2025-甲', '关爱', '示例社', '100%_关', '  关爱  '])
      expect([query, await found(query)]).toEqual([query, ['found']])
    for (const query of ['100_', '%关爱%', '没有']) expect([query, await found(query)]).toEqual([query, []])
  })

  test('text that is no cursor is told from one', async () => {
    for (const after of ['', 'x', Buffer.from('["yesterday","p"]').toString('base64url'), Buffer.from('[1]').toString('base64url')]) {
      expect(await page(10, after)).toBeUndefined()
    }
  })

  describe('a long list', () => {
    beforeAll(async () => {
      await sql`
        insert into project_list (id, code, title, fiscal_year, profile_digest, outcome, added_fen, paid_fen, version, updated_on, updated_at, search)
        select 'many-' || n, 'many-' || n, '', 2025, '', 'open', 0, 0, 1, '2025-01-01', timestamptz '2025-01-01' + n * interval '1 minute', '示例项目第' || n || '号'
        from generate_series(1, 20000) as n`.execute(store().db)
      await sql`insert into project_search select id, search from project_list on conflict do nothing`.execute(store().db)
      await sql`analyze project_list, project_search`.execute(store().db)
    })
    const planOf = async (after: readonly [string, string] | null, search: string | null) =>
      JSON.stringify(await projectsAfter(store(), after, search).limit(51).explain('json'))

    test('is found by the index on a page far down', async () => {
      const plan = await planOf(['2025-01-07T00:00:00.000Z', 'many-9000'], null)
      expect(plan).toContain('project_list_latest')
      expect(plan).toMatch(/"Index Cond":.*updated_at.*<.*/)
      expect(plan).not.toContain('Seq Scan')
      expect(plan).not.toContain('"Sort"')
    })

    test('is searched by its index for what stands in few rows, and along the list for what stands in many', async () => {
      const rare = await planOf(null, '第12345号')
      expect(rare).toContain('project_search_grams')
      expect(rare).not.toContain('Seq Scan')
      expect((await page(10, null, '第12345号'))?.items.map(({ id }) => id)).toEqual(['many-12345'])
      const common = await planOf(null, '示例项目')
      expect(common).toContain('project_list_latest')
      expect(common).not.toContain('Seq Scan')
      expect((await page(2, null, '示例项目第'))?.items.map(({ id }) => id)).toEqual(['many-20000', 'many-19999'])
    })
  })

  test('what a project is searched by follows its title', async () => {
    const found = async (query: string) => (await page(10, null, query))?.items.map(({ id }) => id)
    await put([listRow({ id: 'renamed', search: '从前的名称' })])
    await put([listRow({ id: 'renamed', search: '现在的名称' })])
    expect([await found('从前的名称'), await found('现在的名称')]).toEqual([[], ['renamed']])
  })
})

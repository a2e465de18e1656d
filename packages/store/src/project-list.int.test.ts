import { beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { commit } from './commit.ts'
import { listProjects, projectsAfter, projectsFound } from './project-list.ts'
import { NO_PROJECTIONS } from './projections.ts'
import type { ProjectListTable } from './schema.ts'
import { searchText, signsOf } from './search-text.ts'
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
    const MANY = 6_000
    beforeAll(async () => {
      // Of the oldest thousand every second one is for reading, of the others none.
      await sql`
        insert into project_list (id, code, title, fiscal_year, profile_digest, outcome, added_fen, paid_fen, version, updated_on, updated_at, search)
        select 'many-' || n, 'many-' || n, repeat('示例项目', 40), 2025, '', 'open', 0, 0, 1, '2025-01-01', timestamptz '2025-01-01' + n * interval '1 minute',
          '示例项目第' || n || '号' || case when n <= 1000 and n % 2 = 0 then '阅读' else '' end
        from generate_series(1, ${MANY}::int) as n`.execute(store().db)
      await sql`
        insert into project_search (id, search) select id, search from project_list where id like 'many-%' order by updated_at`.execute(
        store().db,
      )
      await sql`
        insert into search_block select distinct gram, place / 128 from project_search cross join lateral search_signs(search) as gram
        where id like 'many-%' on conflict do nothing`.execute(store().db)
      await sql`analyze project_list, project_search, search_block`.execute(store().db)
    })
    /** Whoever asks stands at a wall; behind one fewer conditions find an index than without. */
    const behindWall = () => store().at({ kind: 'office', reach: 'root', person: 'somebody' })
    const planOf = async (query: { explain: ReturnType<typeof projectsFound>['explain'] }) =>
      JSON.stringify(await query.explain('json', sql`analyze, timing off`))
    const rowsRead = (plan: string) =>
      [
        ...plan.matchAll(
          /"Relation Name":"project_search".*?"Actual Rows":(\d+)\D.*?"Actual Loops":(\d+).*?"Rows Removed by Filter":(\d+)/g,
        ),
      ].reduce((sum, [, rows, loops, removed]) => sum + (Number(rows) + Number(removed)) * Number(loops), 0)
    const idsFound = async (search: string, limit: number) => {
      const ids: string[] = []
      let after: string | null = null
      do {
        const answer = await page(limit, after, search)
        ids.push(...(answer?.items ?? []).map(({ id }) => id))
        after = answer?.next ?? null
      } while (after !== null)
      return ids
    }
    const places = (from: number, to: number, every = 1) =>
      Array.from({ length: (from - to) / every + 1 }, (_, index) => `many-${from - index * every}`)

    test('is found by the index on its first page and far down', async () => {
      const plan = await planOf(projectsAfter(behindWall(), ['2025-01-03T00:00:00.000Z', 'many-2000']).limit(51))
      expect(plan).toMatch(/"Index Cond":.*updated_at.*<.*/)
      for (const each of [plan, await planOf(projectsAfter(behindWall(), null).limit(51))]) {
        expect(each).toContain('project_list_latest')
        expect(each).not.toContain('Seq Scan')
        expect(each).not.toContain('"Sort"')
      }
    })

    /** How many times a sign was asked for the last block that it stands in. */
    const signsAsked = (plan: string) =>
      [...plan.matchAll(/"Relation Name":"search_block".*?"Actual Loops":(\d+)/g)].reduce((sum, [, loops]) => sum + Number(loops), 0)

    test.each([
      ['in all projects', '示例项目', 128, 1],
      ['in projects that were opened long ago', '阅读', 2 * 128, 2],
      ['as a single sign', '读', 2 * 128, 2],
      ['in one project', '第5432号', 128, 10],
      ['beside what is frequent', '示例项目第5432号', 128, 20],
      ['in no project at all', '没有的', 0, 1],
      ['in none, though its signs stand in all', '示例项目示例项目', 0, 2],
    ])('is searched block by block for what stands %s', async (_, search, most, mostAsked) => {
      const plan = await planOf(projectsFound(behindWall(), search, null, 51))
      for (const index of ['search_block_pkey', 'project_search_place', 'project_list_pkey'])
        expect(plan).toContain(`"Index Name":"${index}"`)
      expect(plan).not.toContain('Seq Scan')
      expect([rowsRead(plan) <= most, signsAsked(plan) <= mostAsked, plan]).toEqual([true, true, plan])
    })

    test('a search pages through all it finds, the last to be opened first, whatever is recorded meanwhile', async () => {
      expect(await idsFound('阅读', 70)).toEqual(places(1000, 2, 2))
      expect(await idsFound('第5432号', 10)).toEqual(['many-5432'])
      const first = await page(2, null, '项目第1')
      expect(first?.items.map(({ id }) => id)).toEqual(['many-1999', 'many-1998'])
      await put([listRow({ id: 'many-1997', updatedAt: '2026-01-01T00:00:00.000Z', version: 2, search: '示例项目第1997号' })])
      expect((await page(2, first?.next ?? null, '项目第1'))?.items.map(({ id }) => id)).toEqual(['many-1997', 'many-1996'])
    })
  })

  test('of a block it is noted what signs stand together in its projects, in SQL as in the program', async () => {
    const said = 'cg-2025 ａ关爱 关爱𠮷服务'
    const { rows } = await sql<{ gram: string }>`select search_signs(${said}) as gram`.execute(store().db)
    expect(new Set(rows.map(({ gram }) => gram))).toEqual(new Set(signsOf(said)))
  })

  test('a place is given once to each project, and to nothing that is written again', async () => {
    const placeOf = async (id: string) =>
      (await store().db.selectFrom('projectSearch').select('place').where('id', '=', id).executeTakeFirstOrThrow()).place
    await put([listRow({ id: 'placed', search: '甲' })])
    for (const search of ['乙', '乙', '丙']) await put([listRow({ id: 'placed', search })])
    await put([listRow({ id: 'placed-next', search: '丁' })])
    expect(await placeOf('placed-next')).toBe((await placeOf('placed')) + 1)
  })

  test('what a project is searched by follows its title', async () => {
    const found = async (query: string) => (await page(10, null, query))?.items.map(({ id }) => id)
    await put([listRow({ id: 'renamed', search: '从前的名称' })])
    await put([listRow({ id: 'renamed', search: '现在的名称' })])
    expect([await found('从前的名称'), await found('现在的名称')]).toEqual([[], ['renamed']])
  })
})

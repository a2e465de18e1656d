import { date, type Role, type RoleId, ROOT_ORGANISATION } from '@goufu/engine'
import type { Scenario } from '@goufu/scenario'
import {
  addOrganisation,
  createPeople,
  grantPosts,
  listSuppliers,
  type NewOrganisation,
  type NewPerson,
  type NewPost,
  readPerson,
  type Store,
} from '@goufu/store'
import { uuidFor } from '../uuid-for.ts'
import type { Passwords } from './passwords.ts'

/** The password of everybody of the sample. It is no secret: whoever opens the sign-in screen of a sample deployment reads it there. */
export const SAMPLE_PASSWORD = 'shili-mima-2026'

/** Somebody of a sample. */
export interface SamplePerson {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly as?: RoleId
}

/** Invented people, one at least for each role, so that each can be tried whoever acts in the sample. */
export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  { id: 'preparer-zhang', name: '张示例', role: 'preparer' },
  { id: 'preparer-zhao', name: '赵示例', role: 'preparer' },
  { id: 'approver-li', name: '李示例', role: 'approver' },
  { id: 'approver-lin', name: '林示例', role: 'approver' },
  { id: 'finance-wang', name: '王示例', role: 'finance' },
  { id: 'finance-guo', name: '郭示例', role: 'finance' },
  // Reviewers: civil affairs, finance, a professional social worker, a project representative.
  { id: 'reviewer-chen', name: '陈示例', role: 'reviewer' },
  { id: 'reviewer-zhou', name: '周示例', role: 'reviewer' },
  { id: 'reviewer-wu', name: '吴示例', role: 'reviewer' },
  { id: 'reviewer-zheng', name: '郑示例', role: 'reviewer' },
  { id: 'evaluator-sun', name: '孙示例', role: 'evaluator' },
  { id: 'auditor-qian', name: '钱示例', role: 'auditor' },
  { id: 'administrator-feng', name: '冯示例', role: 'administrator' },
]

/** More suppliers than a sample has. */
const MOST_SUPPLIERS = 200
const LONG_AGO = date('2000-01-01')
const NOBODY = { byPersonId: null, address: null, addressHash: null } as const

const COUNTY = 'sample-county'
const FINANCE = 'sample-finance'
const EVALUATORS = 'sample-evaluators'

/** The offices that buy in a sample, by the names that it gives them; and around them a county. */
function sampleOrganisations({ funds, projects }: Pick<Scenario, 'funds' | 'projects'>): readonly NewOrganisation[] {
  const buyers = [...Object.values(funds), ...Object.values(projects)].flatMap(({ buyer }) => (typeof buyer === 'string' ? [buyer] : []))
  return [
    { id: COUNTY, parent: null, kind: 'county', name: '示例县', code: null },
    ...[...new Set(buyers)].map((name, index) => ({ id: officeAt(index), parent: COUNTY, kind: 'office' as const, name, code: null })),
    { id: FINANCE, parent: COUNTY, kind: 'office', name: '示例县财政部门', code: null },
    { id: EVALUATORS, parent: COUNTY, kind: 'evaluator', name: '示例评估机构', code: null },
  ]
}

/** The first is the one that everybody of an office works in. */
function officeAt(index: number): string {
  return `sample-office-${index + 1}`
}

/** Everybody who acts in a sample, and for each role that nobody of it has, somebody. */
function samplePeople({ people }: Pick<Scenario, 'people'>): readonly SamplePerson[] {
  const own = Object.entries(people).flatMap(([id, person]) => (person.role === 'public' ? [] : [{ id, ...person }]))
  const there = new Set(own.map(({ id }) => id))
  return [...own, ...SAMPLE_PEOPLE.filter(({ id }) => !there.has(id))]
}

/** Enters the organisations of a sample; to be done before it is played, so that what it opens belongs to them. */
export async function ensureSampleOrganisations(store: Store, sample: Pick<Scenario, 'funds' | 'projects'>): Promise<void> {
  const doer = { ...NOBODY, at: new Date(0), reach: ROOT_ORGANISATION }
  for (const organisation of sampleOrganisations(sample)) {
    const outcome = await addOrganisation(store.pool, organisation, doer)
    if (outcome.kind !== 'done') throw new Error(`The organisation ${organisation.id} of the sample is not taken: ${outcome.kind}`)
  }
}

/** Lets everybody of the sample sign in, each in their post: the people of its offices, and one person of each supplier that is registered. */
export async function ensureSamplePeople(store: Store, sample: Pick<Scenario, 'people'>, passwords: Passwords, at: Date): Promise<void> {
  const suppliers = (await listSuppliers(store, { after: null, limit: MOST_SUPPLIERS, search: null }))?.items ?? []
  const people = samplePeople(sample)
  const wanted = [
    ...people.map(({ id, name }) => ({ id, username: id, name })),
    ...suppliers.map(({ state: { id, name } }, index) => ({ id: personOf(id), username: `supplier-${index + 1}`, name })),
  ]
  const missing: Omit<NewPerson, 'passwordHash'>[] = []
  for (const person of wanted) if ((await readPerson(store, person.id)) === undefined) missing.push({ ...person, sample: true })
  if (missing.length > 0) {
    // One hash for all: it is one password, and everybody knows it.
    const passwordHash = await passwords.hash(SAMPLE_PASSWORD)
    const created = await createPeople(
      store.pool,
      missing.map((person) => ({ ...person, passwordHash })),
      { ...NOBODY, at },
    )
    if (created === 'taken') throw new Error('Somebody else has the username of somebody of the sample.')
  }
  const posts = [
    ...people.map(({ id, role, as }) => ({ ...postOf(id, role, ...placeOf(role)), ...(as === undefined ? {} : { as }) })),
    ...suppliers.map(({ state: { id } }) => postOf(personOf(id), 'supplier', id, id)),
  ]
  await grantPosts(store, posts, { ...NOBODY, at })
}

/** The person who acts for a supplier of a sample. */
function personOf(supplier: string): string {
  return `supplier:${supplier}`
}

function placeOf(role: Role): readonly [organisation: string, reach: string] {
  switch (role) {
    case 'finance':
      return [FINANCE, COUNTY]
    case 'evaluator':
      return [EVALUATORS, COUNTY]
    case 'auditor':
      return [COUNTY, COUNTY]
    case 'administrator':
      return [COUNTY, ROOT_ORGANISATION]
    default:
      // Of two offices everybody serves both, so that a sample of a whole county can be tried as anybody.
      return [officeAt(0), COUNTY]
  }
}

function postOf(person: string, role: Role, organisation: string, reach: string): NewPost {
  return { id: uuidFor(`post of ${person}`), person, role, organisation, reach, fromOn: LONG_AGO, untilOn: null }
}

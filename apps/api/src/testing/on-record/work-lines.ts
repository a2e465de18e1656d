import { randomUUID } from 'node:crypto'
import { dateAt, type Role } from '@goufu/engine'
import { uuidFor } from '../../uuid-for.ts'
import { planInput, supplierBody } from '../desk.ts'
import { ADMINISTRATOR, as, by, type Lines, nobodyIsInIt, own, type World } from './lines.ts'

const DAY = '2025-05-13'
const ofColleagues = 'who fills which post is known to everybody who works there'
const ofTheDay = 'ADR 38: it is looked at all day, and holds no document'

/** What routes of work leave behind: registers, purchases, the record, organisations; in an order in which each finds what it needs. */
export function workLines({ api, ids, id, make }: World): Lines {
  const post = (role: Role, path: string, body: object, version?: number) =>
    api().post<object>(`/api/v1/${path}`, as(role, { body, ...(version === undefined ? {} : { version }) }))
  const upload = (role: Role, path: string) =>
    api().post<object>(`/api/v1/${path}/files`, {
      ...as(role, { body: '%PDF-1.7 示例' }),
      headers: { ...as(role).headers, 'content-disposition': 'attachment; filename="sample.pdf"' },
    })
  return {
    'GET /healthz': { because: nobodyIsInIt },
    'GET /readyz': { because: nobodyIsInIt },
    'GET /public/checkpoints': { because: nobodyIsInIt },
    'GET /public/checkpoints/latest': {
      because: nobodyIsInIt,
      ask: () => Promise.resolve({ status: 200, headers: new Headers(), body: {} }),
    },
    'GET /api/v1/session': { because: own },
    'GET /api/v1/profile': { because: nobodyIsInIt },
    'GET /api/v1/profiles/{digest}': { because: nobodyIsInIt },

    // Registers.
    'POST /api/v1/suppliers': {
      leaves: [`event supplier.register by ${by('preparer')}`, `command open-supplier by ${by('preparer')}`],
      ask: () => make('supplier', post('preparer', 'suppliers', { ...supplierBody, effectiveOn: DAY })),
    },
    'GET /api/v1/suppliers': { because: 'it is a list, in which everything personal is masked' },
    'GET /api/v1/suppliers/{id}': { leaves: [`reading supplier.read of supplier {supplier} by ${by('preparer')}`] },
    'GET /api/v1/suppliers/{id}/eligibility': { because: 'it holds verdicts on an organisation' },
    'POST /api/v1/suppliers/{id}/unmask': {
      leaves: [`reading personal-data.unmask of supplier {supplier}, for a reason by ${by('preparer')}`],
      ask: () => post('preparer', `suppliers/${id('supplier')}/unmask`, { reason: '示例' }),
    },
    'POST /api/v1/suppliers/{id}/changes': {
      leaves: [`event supplier.change by ${by('preparer')}`, `command change-supplier by ${by('preparer')}`],
      ask: () => {
        const badRecords = [{ holder: 'organisation', on: DAY, about: '示例事由' }]
        return post('preparer', `suppliers/${id('supplier')}/changes`, { source: '示例公告', badRecords }, 1)
      },
    },
    'POST /api/v1/suppliers/{id}/files': {
      leaves: [`command upload by ${by('approver')}`],
      ask: () => make('file', upload('approver', `suppliers/${id('supplier')}`)),
    },
    'GET /api/v1/suppliers/{id}/files/{file}': { leaves: [`reading supplier.read of supplier {supplier} by ${by('preparer')}`] },
    'POST /api/v1/suppliers/{id}/strikes': {
      leaves: [`event supplier.strike-out by ${by('approver')}`, `command strike-out by ${by('approver')}`],
      ask: () => {
        const body = { entry: 'bad-record', number: 1, reason: '示例：登错了单位', files: [id('file')] }
        return post('approver', `suppliers/${id('supplier')}/strikes`, body, 2)
      },
    },
    'POST /api/v1/funds': {
      leaves: [`event fund.open-fund by ${by('finance')}`, `command open-fund by ${by('finance')}`],
      ask: () => {
        const fund = { title: '示例资金', source: 'general-budget', buyer: '示例县民政局', fiscalYear: 2025, appropriatedFen: 100 }
        return make('fund', post('finance', 'funds', fund))
      },
    },
    'GET /api/v1/funds': { because: nobodyIsInIt },
    'GET /api/v1/funds/{id}': { because: nobodyIsInIt },
    'GET /api/v1/funds/{id}/book': { because: nobodyIsInIt },
    'POST /api/v1/funds/{id}/changes': {
      leaves: [`event fund.appropriate by ${by('finance')}`, `command change-fund by ${by('finance')}`],
      ask: () => post('finance', `funds/${id('fund')}/changes`, { change: 'appropriate', amountFen: 1, reason: '示例文件' }, 1),
    },

    // Purchases.
    'POST /api/v1/projects': {
      leaves: [`event project.create by ${by('preparer')}`, `command open-project by ${by('preparer')}`],
      ask: () => {
        const project = { code: '示例-1', title: '示例项目', buyer: '示例县民政局', fiscalYear: 2025, effectiveOn: DAY }
        return make('project', post('preparer', 'projects', project))
      },
    },
    'GET /api/v1/projects': { because: ofTheDay },
    'GET /api/v1/projects/{id}': { because: ofTheDay },
    'GET /api/v1/projects/{id}/tasks': { because: ofTheDay },
    'GET /api/v1/projects/{id}/events': { because: ofTheDay },
    'GET /api/v1/projects/{id}/verify': { because: nobodyIsInIt },
    'POST /api/v1/projects/{id}/tasks/{address}': {
      leaves: [`event project.plan by ${by('preparer')}`, `command task by ${by('preparer')}`],
      ask: () => post('preparer', `projects/${id('project')}/tasks/plan`, { input: planInput, effectiveOn: DAY }, 1),
    },
    'POST /api/v1/projects/{id}/files': {
      leaves: [`command upload by ${by('preparer')}`],
      ask: () => make('file', upload('preparer', `projects/${id('project')}`)),
    },
    'GET /api/v1/projects/{id}/files/{file}': { leaves: [`reading file.read of project {project} by ${by('preparer')}`] },
    'GET /api/v1/projects/{id}/tasks/{address}/contract': { leaves: [`reading contract.read of project {project} by ${by('preparer')}`] },
    'POST /api/v1/projects/{id}/tasks/{address}/contract/unmask': {
      leaves: [`reading personal-data.unmask of project {project}, for a reason by ${by('finance')}`],
      ask: () => post('finance', `projects/${id('project')}/tasks/contract/contract/unmask`, { reason: '示例' }),
    },
    'GET /api/v1/projects/{id}/impact': { because: ofTheDay },
    'POST /api/v1/projects/{id}/repin': {
      leaves: [`event project.repin by ${by('approver')}`, `command repin by ${by('approver')}`],
      ask: () => {
        const body = { digest: id('newer'), rulesDate: DAY, reason: '示例', effectiveOn: DAY }
        return post('approver', `projects/${id('project')}/repin`, body, 2)
      },
    },
    'GET /api/v1/inbox': { because: ofTheDay },
    'GET /api/v1/inbox/overview': { because: ofTheDay },
    'PUT /api/v1/inbox/read': {
      because: own,
      writes: ['reminder_reader'],
      ask: () => api().send<object>('PUT', '/api/v1/inbox/read', as('preparer', { body: { through: 1 } })),
    },

    // The record itself.
    'GET /api/v1/verify': { because: nobodyIsInIt },
    'GET /api/v1/ledger': { leaves: [`reading ledger.read of record all by ${by('auditor')}`] },
    'GET /api/v1/readings': { leaves: [`reading readings.read of record all by ${by('auditor')}`] },
    'GET /api/v1/auth/events': { leaves: [`reading person.read of person all by ${by('auditor')}`] },

    // Organisations and posts.
    'POST /api/v1/organisations': {
      leaves: [`account organisation-added by ${ADMINISTRATOR}`],
      ask: () => {
        const county = { parent: null, kind: 'county', name: '示例县', code: { code: '990101', from: '2020-01-01' } }
        return make('organisation', post('administrator', 'organisations', county))
      },
    },
    'GET /api/v1/organisations': { because: nobodyIsInIt },
    'GET /api/v1/organisations/{id}': { because: nobodyIsInIt },
    'GET /api/v1/divisions': { because: nobodyIsInIt },
    'POST /api/v1/organisations/{id}/name': {
      leaves: [`account organisation-renamed by ${ADMINISTRATOR}`],
      ask: () => post('administrator', `organisations/${id('organisation')}/name`, { name: '示例新县' }),
    },
    'POST /api/v1/organisations/{id}/code': {
      leaves: [`account organisation-recoded by ${ADMINISTRATOR}`],
      ask: () => post('administrator', `organisations/${id('organisation')}/code`, { code: '990201', from: '2025-05-20' }),
    },
    'POST /api/v1/organisations/{id}/parent': {
      leaves: [`account organisation-added by ${ADMINISTRATOR}`, `account organisation-moved by ${ADMINISTRATOR}`],
      ask: async () => {
        const city = { parent: null, kind: 'city', name: '示例市', code: { code: '990200', from: '2020-01-01' } }
        await make('city', post('administrator', 'organisations', city))
        return post('administrator', `organisations/${id('organisation')}/parent`, { parent: id('city') })
      },
    },
    'POST /api/v1/organisations/{id}/end': {
      leaves: [`account organisation-ended by ${ADMINISTRATOR}`],
      ask: () => post('administrator', `organisations/${id('organisation')}/end`, { on: '2025-05-20' }),
    },
    'GET /api/v1/posts/places': {
      because: nobodyIsInIt,
      ask: () => api().get<object>('/api/v1/posts/places?role=preparer', as('administrator')),
    },
    'POST /api/v1/people/{person}/posts': {
      leaves: [`account post-granted of clerk by ${ADMINISTRATOR}`],
      ask: () => {
        const key = randomUUID()
        ids.set('post', key)
        const body = { role: 'preparer', organisation: 'root', from: dateAt(new Date().toISOString()), reason: '示例' }
        return api().post<object>('/api/v1/people/clerk/posts', { actor: 'administrator-feng', key, body })
      },
    },
    'GET /api/v1/people/{person}/posts': {
      leaves: [`reading person.manage of person clerk by ${ADMINISTRATOR}`],
      ask: () => api().get<object>('/api/v1/people/clerk/posts', as('administrator')),
    },
    'POST /api/v1/people/{person}/posts/{post}/end': {
      leaves: [`account post-ended of clerk by ${ADMINISTRATOR}`],
      ask: () => post('administrator', `people/clerk/posts/${id('post')}/end`, { reason: '示例' }),
    },
    'POST /api/v1/delegations': {
      leaves: ['account delegation-made of clerk by evaluator-sun as evaluator'],
      ask: () => {
        const key = randomUUID()
        ids.set('delegation', key)
        const today = dateAt(new Date().toISOString())
        const body = { post: uuidFor('evaluator-sun'), deputy: 'clerk', from: today, until: today, reason: '示例' }
        return api().post<object>('/api/v1/delegations', { actor: 'evaluator-sun', key, body })
      },
    },
    'GET /api/v1/delegations': { because: ofColleagues },
    'GET /api/v1/delegations/deputies': {
      because: ofColleagues,
      ask: () => api().get<object>(`/api/v1/delegations/deputies?post=${uuidFor('evaluator-sun')}`, { actor: 'evaluator-sun' }),
    },
    'POST /api/v1/delegations/{id}/end': {
      leaves: ['account delegation-ended of clerk by evaluator-sun as evaluator'],
      ask: () => api().post<object>(`/api/v1/delegations/${id('delegation')}/end`, { actor: 'evaluator-sun' }),
    },
  }
}

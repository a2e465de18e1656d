import { ROOT_ORGANISATION } from '@goufu/engine'
import type { Store } from '@goufu/store'
import type { Api } from './api.ts'

/** A supplier that the register takes; the credit code has a right check character. */
export const supplierBody = {
  name: '示例甲社会工作服务中心',
  creditCode: '52640502MJX000001E',
  kind: 'private-non-enterprise',
  registrar: 'civil-affairs',
  inspections: [{ year: 2023, result: 'passed' }],
  grade: null,
  npoAccounting: true,
  soundAccounting: true,
  ownBankAccount: true,
  experience: true,
  honour: false,
  badRecords: [],
}

export const planInput = {
  services: [{ service: 'daily-care', standard: '示例标准', quantity: 1, unitPriceFen: 25_000_000 }],
  totalFen: 25_000_000,
  months: 12,
  minimumAge: 0,
  maximumAge: 18,
  needEvidence: '示例需求论证',
  'plan-beneficiaries': ['left-behind', 'in-difficulty'],
  'plan-inOwnDistrict': true,
  'plan-exclusions': [],
}

let opened = 0

/** Opens a project that nothing has been done for yet. @returns its id */
export async function openProject(api: Api): Promise<string> {
  opened += 1
  const body = { code: `示例-${opened}`, title: '示例项目', buyer: '示例县民政局', fiscalYear: 2025, effectiveOn: '2025-05-13' }
  const reply = await api.post<{ readonly id: string }>('/api/v1/projects', { body })
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body))
  return reply.body.id
}

/** Puts parties into a project as its tasks would: suppliers and members of its panel by their ids, everybody by an empty one. */
export async function takePart(store: Store, project: string, parties: readonly string[]): Promise<void> {
  const rows = parties.map((party) => ({ projectId: project, party, organisation: ROOT_ORGANISATION }))
  await store.db.insertInto('projectParty').values(rows).execute()
}

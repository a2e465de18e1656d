import * as z from 'zod'
import type { CalendarDate } from '../policy/calendar-date.ts'
import type { Hundredths } from '../policy/score.ts'
import { type Text, text } from '../policy/text.ts'
import type { Facts } from '../policy/value.ts'
import { grades, inspectionResults, recordHolders, registrars, supplierKinds } from './codes.ts'
import type { Signature } from './actor.ts'
import type { EventDraft } from './event.ts'
import { type Evidence, evidenceField, isInDate } from './evidence.ts'
import { choice, dateField, line, rows, yesNo } from './field.ts'
import type { CitedFile } from './file.ts'
import { isCreditCode } from './unified-social-credit-code.ts'

/** A ban from government purchases; both days included. */
export interface Debarment {
  readonly from: CalendarDate
  readonly until: CalendarDate
  readonly ground: string
  readonly projectId: string
  /** Who imposed it. */
  readonly by: Signature
  readonly struck?: Struck
}

/** That something on record was entered wrongly, and counts no more from then on. What was entered stays to be seen. */
export interface Struck {
  readonly on: CalendarDate
  readonly reason: string
}

/** A bad record, with who entered it. */
export type BadRecord = SupplierInput['badRecords'][number] & { readonly by: Signature; readonly struck?: Struck }

/** What may be struck out, and which of its kind: counted from one, in the order in which they came. */
export interface StruckEntry {
  readonly entry: 'bad-record' | 'debarment'
  readonly number: number
}

/** What was entered with files: the number of the event, and those it cites. */
export interface CitingChange {
  readonly event: number
  readonly files: readonly CitedFile[]
}

const creditCode = z
  .string()
  .meta({ label: text('统一社会信用代码', 'Unified social credit code'), widget: 'code' })
  .refine(isCreditCode, { error: 'credit-code' })

/** A yes or no that some policies ask for; unknown until somebody has entered it. */
function optionalYesNo(label: Text) {
  return yesNo(label).optional().meta({ label, widget: 'boolean' })
}

/** What the register holds of a supplier. */
export const supplierInput = z.strictObject({
  name: line(text('名称', 'Name')),
  creditCode,
  kind: choice(text('类型', 'Kind'), supplierKinds),
  registrar: choice(text('登记机关', 'Registered with'), registrars),
  inspections: rows(
    text('年度检查', 'Annual inspections'),
    z.strictObject({
      year: z
        .int()
        .min(2000)
        .max(2100)
        .meta({ label: text('年度', 'Year'), widget: 'integer' }),
      result: choice(text('结论', 'Result'), inspectionResults),
    }),
  )
    .refine((inspections) => new Set(inspections.map((inspection) => inspection.year)).size === inspections.length, { error: 'year-once' })
    .meta({ label: text('年度检查', 'Annual inspections'), widget: 'rows' }),
  grade: choice(text('评估等级', 'Grade'), grades)
    .nullable()
    .meta({ label: text('评估等级', 'Grade'), widget: 'select' }),
  npoAccounting: yesNo(text('执行民间非营利组织会计制度', 'Keeps non-profit accounting')),
  soundAccounting: yesNo(text('财务制度健全', 'Sound accounting')),
  ownBankAccount: yesNo(text('有独立银行账户', 'Own bank account')),
  experience: yesNo(text('有公益项目经验', 'Experience with public-benefit projects')),
  honour: yesNo(text('履行社会责任优秀组织', 'Honoured for social responsibility')),
  independentLiability: optionalYesNo(text('能独立承担民事责任', 'Can bear civil liability')),
  governanceSound: optionalYesNo(text('治理结构健全', 'Sound governance')),
  staffAndSkill: optionalYesNo(text('有必要的人员和专业能力', 'Has the staff and skills')),
  facilities: optionalYesNo(text('有必要的设施', 'Has the facilities')),
  financialRules: optionalYesNo(text('财务、会计和资产管理制度健全', 'Sound financial and asset management')),
  taxAndSocialInsurance: optionalYesNo(text('依法缴纳税收和社会保险', 'Taxes and social insurance paid')),
  creditSound: optionalYesNo(text('社会信誉和商业信誉良好', 'Good social and commercial credit')),
  staffingConstraint: optionalYesNo(text('已建立经费与编制协调约束机制', 'Funds and posts are held in balance')),
  usesChildDirectors: optionalYesNo(text('聘请村（居）儿童主任协助', 'Hires child directors to help')),
  listedYouthProject: optionalYesNo(text('有全国青年志愿服务入库优秀项目', 'Has a project on the national list of youth volunteering')),
  lastMajorViolationOn: dateField(text('最近一次重大违法违纪', 'Last major violation'))
    .nullable()
    .optional()
    .meta({
      label: text('最近一次重大违法违纪', 'Last major violation'),
      help: text('没有的留空', 'Empty where there is none'),
      widget: 'date',
    }),
  penalisedBefore: optionalYesNo(text('曾因违纪违规受到处罚', 'Penalised before for a breach of rules')),
  badRecords: rows(
    text('不良记录', 'Bad records'),
    z.strictObject({
      holder: choice(text('主体', 'Held against'), recordHolders),
      on: dateField(text('日期', 'Date')),
      about: line(text('事由', 'About')),
    }),
  ),
  evidence: evidenceField,
})

export type SupplierInput = z.output<typeof supplierInput>

/** What can change in it: the credit code is who a supplier is, and stays. */
export const supplierChange = supplierInput.omit({ creditCode: true }).partial()

export type SupplierChange = z.output<typeof supplierChange>

/** What an evaluation of its work came to; a failed one that was held again stands beside the next. */
export interface PastEvaluation {
  readonly projectId: string
  readonly projectCode: string
  readonly evaluation: string
  readonly on: CalendarDate
  readonly result: 'passed' | 'failed'
  readonly score: Hundredths | null
  readonly grade: string | null
}

/** A supplier as folded from its stream. */
export interface SupplierState extends Omit<SupplierInput, 'evidence' | 'badRecords'> {
  readonly id: string
  readonly evidence: readonly Evidence[]
  readonly badRecords: readonly BadRecord[]
  readonly debarments: readonly Debarment[]
  readonly evaluations: readonly PastEvaluation[]
  readonly records: readonly CitingChange[]
  /** Number of events folded. */
  readonly events: number
}

/** Folds one event of a supplier's stream. @throws Error for an event that cannot stand there: a broken stream. */
export function evolveSupplier(state: SupplierState | null, event: EventDraft): SupplierState {
  const entered = (records: SupplierInput['badRecords'] = []) => records.map((record): BadRecord => ({ ...record, by: event.actor }))
  if (event.type === 'register') {
    const supplier = event.data['supplier'] as unknown as SupplierInput // as `registerSupplier` writes it
    return {
      ...supplier,
      id: event.stream.id,
      badRecords: entered(supplier.badRecords),
      evidence: supplier.evidence ?? [],
      debarments: state?.debarments ?? [],
      evaluations: state?.evaluations ?? [],
      records: state?.records ?? [],
      events: (state?.events ?? 0) + 1,
    }
  }
  if (state === null) throw new Error(`supplier ${event.stream.id}: ${event.type} before register`)
  const events = state.events + 1
  const files = (event.data['files'] ?? []) as unknown as readonly CitedFile[] // as whoever cites some writes them
  const next = { ...state, events, records: files.length === 0 ? state.records : [...state.records, { event: events, files }] }
  switch (event.type) {
    case 'debar':
      return {
        ...next,
        debarments: [...state.debarments, { ...(event.data['debarment'] as unknown as Omit<Debarment, 'by'>), by: event.actor }],
      }
    case 'change': {
      const { badRecords, ...change } = event.data['change'] as unknown as SupplierChange
      return withChange(next, change, entered(badRecords))
    }
    case 'strike-out': {
      const { reason, ...which } = event.data as unknown as StruckEntry & { readonly reason: string }
      return withStruck(next, which, { on: event.effectiveOn, reason })
    }
    case 'evaluated':
      return { ...next, evaluations: [...state.evaluations, event.data['evaluation'] as unknown as PastEvaluation] }
    default:
      throw new Error(`supplier ${event.stream.id}: unknown event ${event.type}`)
  }
}

/** The record with what has changed in it: years and kinds once each, the newest; bad records beside those there were. */
function withChange(
  state: SupplierState,
  { inspections = [], evidence = [], ...rest }: Omit<SupplierChange, 'badRecords'>,
  badRecords: readonly BadRecord[],
): SupplierState {
  return {
    ...state,
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
    inspections: [...state.inspections.filter(({ year }) => !inspections.some((now) => now.year === year)), ...inspections].toSorted(
      (a, b) => a.year - b.year,
    ),
    evidence: [...state.evidence.filter(({ kind }) => !evidence.some((now) => now.kind === kind)), ...evidence],
    badRecords: [...state.badRecords, ...badRecords],
  }
}

function withStruck(state: SupplierState, { entry, number }: StruckEntry, struck: Struck): SupplierState {
  const mark = <T extends object>(entries: readonly T[]) => entries.map((one, index) => (index + 1 === number ? { ...one, struck } : one))
  return entry === 'bad-record' ? { ...state, badRecords: mark(state.badRecords) } : { ...state, debarments: mark(state.debarments) }
}

/** The last day of the ban that is in force or ahead on a day, or `null`. */
export function debarredUntil(supplier: SupplierState, on: CalendarDate): CalendarDate | null {
  const bans = supplier.debarments.filter((ban) => ban.struck === undefined && ban.from <= on && on <= ban.until).map((ban) => ban.until)
  return bans.toSorted().at(-1) ?? null
}

function badRecordsOf(supplier: SupplierState, holder: SupplierInput['badRecords'][number]['holder']): number {
  return supplier.badRecords.filter((record) => record.holder === holder && record.struck === undefined).length
}

/** The evaluation of its work that was held last. */
function lastEvaluation(supplier: SupplierState): PastEvaluation | undefined {
  return supplier.evaluations.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).at(-1)
}

/** Facts about one supplier on a day. */
export function supplierFacts(supplier: SupplierState, on: CalendarDate): Facts {
  return {
    'supplier.kind': supplier.kind,
    'supplier.registrar': supplier.registrar,
    'supplier.passedInspectionYears': supplier.inspections
      .filter((inspection) => inspection.result === 'passed')
      .map((inspection) => String(inspection.year)),
    'supplier.organisationBadRecords': badRecordsOf(supplier, 'organisation'),
    'supplier.representativeBadRecords': badRecordsOf(supplier, 'legal-representative'),
    'supplier.leaderBadRecords': badRecordsOf(supplier, 'project-leader'),
    'supplier.penalisedBefore': supplier.penalisedBefore,
    'supplier.npoAccounting': supplier.npoAccounting,
    'supplier.soundAccounting': supplier.soundAccounting,
    'supplier.ownBankAccount': supplier.ownBankAccount,
    'supplier.experience': supplier.experience,
    'supplier.honour': supplier.honour,
    'supplier.grade': supplier.grade,
    'supplier.independentLiability': supplier.independentLiability,
    'supplier.governanceSound': supplier.governanceSound,
    'supplier.staffAndSkill': supplier.staffAndSkill,
    'supplier.facilities': supplier.facilities,
    'supplier.financialRules': supplier.financialRules,
    'supplier.taxAndSocialInsurance': supplier.taxAndSocialInsurance,
    'supplier.creditSound': supplier.creditSound,
    'supplier.staffingConstraint': supplier.staffingConstraint,
    'supplier.usesChildDirectors': supplier.usesChildDirectors,
    'supplier.listedYouthProject': supplier.listedYouthProject,
    'supplier.lastMajorViolationOn': supplier.lastMajorViolationOn,
    'supplier.debarredUntil': debarredUntil(supplier, on),
    'supplier.evidenceInDate': supplier.evidence.filter((one) => isInDate(one, on)).map(({ kind }) => kind),
    'supplier.evidenceExpired': supplier.evidence.filter((one) => !isInDate(one, on)).length,
    'supplier.lastEvaluation': lastEvaluation(supplier)?.result ?? null,
    'supplier.failedEvaluations': supplier.evaluations.filter(({ result }) => result === 'failed').length,
  }
}

export { all, any, days, months, not } from './policy/handle.ts'
export {
  addDays,
  addMonths,
  type CalendarDate,
  date,
  dateAt,
  daysBetween,
  lastDayOfTerm,
  parseDate,
  yearOf,
} from './policy/calendar-date.ts'
export type { Citation } from './policy/citation.ts'
export { type Clause, clause, lawClause, practice, statement } from './policy/clause.ts'
export { sha256Hex } from './policy/digest.ts'
export { archiveList, calendar, carriedBy, notExecutable, reading, sanction, service } from './policy/element.ts'
export { disable, replace, restates, tighten } from './policy/extension.ts'
export type { Finding, Repair, Severity, TraceLine, Verdict } from './policy/finding.ts'
export { formatValue } from './policy/format-value.ts'
export { canonicalJson, type JsonObject, type JsonValue } from './policy/json.ts'
export { type Fen, formatShare, formatYuan, parseYuan, percent, portion, type Share } from './policy/money.ts'
export { openParameter, parameter, valueOn } from './policy/parameter.ts'
export { instalment, paymentPlan } from './policy/payment-plan.ts'
export { type Process, type Role, stage, task } from './policy/process.ts'
export type { PolicyDocument, ResolvedClause, ResolvedProfile, ResolvedStage, ResolvedTask } from './policy/resolved-profile.ts'
export { eligibility, rule } from './policy/rule.ts'
export { formatHundredths } from './policy/score.ts'
export { criterion, scorecard } from './policy/scorecard.ts'
export { isText, type Text, text } from './policy/text.ts'
export type { Value, ValueKind } from './policy/value.ts'
export { attempt, type Decision, streamsTouched, type TaskCommand } from './procurement/attempt.ts'
export * as codes from './procurement/codes.ts'
export { type Consideration, consider, suggestInput } from './procurement/consider.ts'
export type { Actor, Context } from './procurement/context.ts'
export type { EventDraft, StreamRef, StreamType } from './procurement/event.ts'
export { evolve, type StateOf } from './procurement/evolve.ts'
export { facts } from './procurement/facts.ts'
export { type FormSchema, registryForms, taskForms } from './procurement/forms.ts'
export { freeFen, type FundState } from './procurement/fund.ts'
export { type FieldIssue, fieldIssues } from './procurement/issue.ts'
export { budgetFen, donatedFen, paidFen, type ProjectState, type TaskRecord } from './procurement/project.ts'
export { type DueView, projectView, type ProjectView } from './procurement/project-view.ts'
export { criteriaOf, type Ranked, ranking } from './procurement/ranking.ts'
export { parametersOf } from './procurement/reading.ts'
export { createProject, openFund, registerSupplier } from './procurement/registry.ts'
export type { Wait } from './procurement/standing.ts'
export { debarredUntil, type SupplierState } from './procurement/supplier.ts'
export { type StageView, taskList, type TaskView, titleAt } from './procurement/task-list.ts'
export { creditCodeCheckCharacter, isCreditCode } from './procurement/unified-social-credit-code.ts'
export { checkProfile } from './profile/check-profile.ts'
export type { ProfileFault } from './profile/check/fault.ts'
export { defineProfile, type Profile } from './profile/profile.ts'
export { Rehearsal } from './profile/rehearsal.ts'
export { ProfileError, resolveProfile } from './profile/resolve-profile.ts'

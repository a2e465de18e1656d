export { all, any, type Condition, days, months, not, points } from './policy/handle.ts'
export {
  addDays,
  addMonths,
  type CalendarDate,
  date,
  dateAt,
  daysBetween,
  isInReach,
  lastDayOfTerm,
  parseDate,
  weekdayOf,
  yearOf,
} from './policy/calendar-date.ts'
export { isWorkingDay } from './policy/working-calendar.ts'
export type { Citation } from './policy/citation.ts'
export { type Clause, clause, lawClause, practice, statement } from './policy/clause.ts'
export { sha256Hex } from './policy/digest.ts'
export { crisis, duty, fileContents, training, workerRole } from './policy/casework.ts'
export { article, contractTemplate, penalty } from './policy/contract-terms.ts'
export { deem, disclosure, evidenceList, exclusion } from './policy/purchase-terms.ts'
export { type Given, type Scored, scoreCriterion, weighTotals } from './policy/marking.ts'
export { judgeSubject, type Subject, subjects } from './procurement/subjects.ts'
export { penaltiesOn, type PenaltyOwed } from './procurement/penalties.ts'
export { archiveList, calendar, carriedBy, notExecutable, reading, sanction, service } from './policy/element.ts'
export { disable, replace, restates, tighten } from './policy/extension.ts'
export { costs, divides, earns, type Equivalent, type Example, fails, holds, runs, undecided } from './policy/example.ts'
export type { Finding, Repair, Severity, TraceLine, Verdict } from './policy/finding.ts'
export { isOutsideForce } from './policy/in-force.ts'
export { formatValue, joinTexts } from './policy/format-value.ts'
export { canonicalJson, type JsonObject, type JsonValue } from './policy/json.ts'
export { type Fen, formatShare, formatYuan, parseYuan, percent, portion, type Share } from './policy/money.ts'
export { meant } from './policy/near-key.ts'
export { openParameter, openShare, openValue, parameter, type QuantityParameter, valueOn } from './policy/parameter.ts'
export { instalment, paymentPlan } from './policy/payment-plan.ts'
export { type Process, type Role, stage, task, type TaskElement } from './policy/process.ts'
export { ProfileError } from './policy/profile-error.ts'
export type { PolicyDocument, ResolvedClause, ResolvedProfile, ResolvedStage, ResolvedTask } from './policy/resolved-profile.ts'
export { eligibility, rule } from './policy/rule.ts'
export { formatHundredths } from './policy/score.ts'
export { criterion, grade, scorecard } from './policy/scorecard.ts'
export { isText, type Text, text } from './policy/text.ts'
export type { Value, ValueKind } from './policy/value.ts'
export { attempt, type Decision, filesTouched, streamsTouched, type TaskCommand } from './procurement/attempt.ts'
export * as codes from './procurement/codes.ts'
export { type Consideration, consider, suggestInput } from './procurement/consider.ts'
export type { Actor, Context } from './procurement/context.ts'
export { supplierDueItems } from './procurement/supplier-due.ts'
export { type DueDays, type DueItem, dueItems, type DueStanding, dueStanding } from './procurement/due-items.ts'
export type { EventDraft, StreamRef, StreamType } from './procurement/event.ts'
export { eventTypes, schemaOf } from './procurement/event-types.ts'
export { evolve, movedBy, type StateOf } from './procurement/evolve.ts'
export { evaluationCriteria } from './procurement/evaluation-sheet.ts'
export { changeSupplier, supplierChangeInput } from './procurement/change-supplier.ts'
export { type Eligibility, eligibilityOf, type JudgedCondition } from './procurement/eligibility.ts'
export { isInDate } from './procurement/evidence.ts'
export { facts } from './procurement/facts.ts'
export { type CitedFile, type FileFacts, type FileType, fileTypes, MOST_FILES } from './procurement/file.ts'
export { maySeeFile, mayUploadFiles } from './procurement/file-rights.ts'
export { type FormSchema, registryForms, taskForms } from './procurement/forms.ts'
export { changeFund, fundCarriedTo, fundChangeInput } from './procurement/change-fund.ts'
export { freeFen, type FundState } from './procurement/fund.ts'
export { type FundAccount, fundAccounts } from './procurement/fund-accounts.ts'
export { fundYearListed, fundYearRead } from './procurement/fund-year-read.ts'
export { type FieldIssue, fieldIssues, type IssueKind } from './procurement/issue.ts'
export {
  addedFen,
  awardFen,
  budgetFen,
  contractFen,
  donatedFen,
  paidFen,
  type ProjectState,
  suppliersOf,
  type TaskRecord,
} from './procurement/project.ts'
export { projectSummary, type ProjectSummary } from './procurement/project-summary.ts'
export { lotsOf } from './procurement/lots.ts'
export { type ContractView, type DueView, type LotView, type MoneyView, projectView, type ProjectView } from './procurement/project-view.ts'
export { criteriaOf, type Ranked, ranking } from './procurement/ranking.ts'
export { projectImpact, type ProjectImpact, type TaskChange, type TaskStanding } from './procurement/project-impact.ts'
export { repinInput, repinProject } from './procurement/repin.ts'
export { tasksOf } from './procurement/occurrence.ts'
export { parametersOf, speakerOf } from './procurement/reading.ts'
export { allNorms } from './procurement/norms.ts'
export { createProject, openFund, registerSupplier } from './procurement/registry.ts'
export type { Wait } from './procurement/standing.ts'
export { debarredUntil, type SupplierState } from './procurement/supplier.ts'
export { type StageView, taskList, type TaskView, titleAt } from './procurement/task-list.ts'
export { taskKinds } from './procurement/tasks/index.ts'
export { stateShapes } from './procurement/state-shapes.ts'
export { fundsByYear } from './procurement/year-funds.ts'
export { UnreadableEvent } from './procurement/unreadable-event.ts'
export { creditCodeCheckCharacter, isCreditCode } from './procurement/unified-social-credit-code.ts'
export { checkProfile } from './profile/check-profile.ts'
export type { ProfileFault } from './profile/check/fault.ts'
export { defineProfile, type Profile } from './profile/profile.ts'
export { type Compared, compareProfiles, impactOf } from './profile/compare.ts'
export { disagreements, type Folded } from './profile/explore/agree.ts'
export { type Exploration, explorationFaults, type ExploredStep, exploreProcess, type Impasse, sayReason } from './profile/explore.ts'
export { type ExplainedFigure, type ExplainedNorm, explainFigure, explainNorm } from './profile/explain.ts'
export { exampleSheet, type SheetCase, type SheetClause, type SheetEntry } from './profile/example-sheet.ts'
export { type Grounds, groundsOf } from './profile/grounds.ts'
export type { Labelled } from './profile/say-given.ts'
export { type Coverage, coverageOf, coverageOfAny } from './profile/coverage.ts'
export { outlineOf, type OutlineEntry } from './profile/outline.ts'
export { profileWarnings } from './profile/profile-warnings.ts'
export { proveProfile } from './profile/prove-profile.ts'
export { Rehearsal } from './profile/rehearsal.ts'
export { profileDigests, resolveProfile } from './profile/resolve-profile.ts'
export { sayIssue } from './profile/check/say-issue.ts'
export { unusableFaults } from './profile/unusable-faults.ts'

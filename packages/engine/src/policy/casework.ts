import type { Text } from './text.ts'

interface Item {
  readonly key: string
  readonly title: Text
}

/** What a file of a child, a household or a worker must hold. */
export interface FileContentsElement {
  readonly element: 'file-contents'
  readonly key: string
  readonly title: Text
  readonly items: readonly Item[]
}

/** A kind of crisis, whom it is reported to, and whether at once. */
export interface CrisisElement {
  readonly element: 'crisis'
  readonly key: string
  readonly title: Text
  readonly reportTo: readonly Item[]
  readonly immediately: boolean
}

/** What somebody has to do, once or again and again. `holder` is an office, a department or a kind of worker. */
export interface DutyElement {
  readonly element: 'duty'
  readonly key: string
  readonly title: Text
  readonly holder: Item
  readonly every: 'month' | 'quarter' | 'half-year' | 'year' | null
}

/** A worker's role: how many there are in a kind of place, and who may hold it. */
export interface WorkerRoleElement {
  readonly element: 'worker-role'
  readonly key: string
  readonly title: Text
  readonly place: Item
  readonly atLeast: number
  readonly backgrounds: readonly Item[]
}

/** Training that workers of a role need, before they start or every so often. */
export interface TrainingElement {
  readonly element: 'training'
  readonly key: string
  readonly title: Text
  readonly roles: readonly string[]
  readonly beforeStart: boolean
  readonly every: 'half-year' | 'year' | null
  readonly topics: readonly Item[]
}

export type CaseworkElement = FileContentsElement | CrisisElement | DutyElement | WorkerRoleElement | TrainingElement

/** Declares what a file must hold. */
export function fileContents(key: string, title: Text, items: readonly Item[]): FileContentsElement {
  return { element: 'file-contents', key, title, items }
}

/** Declares a kind of crisis and whom it is reported to. */
export function crisis(key: string, title: Text, spec: Pick<CrisisElement, 'reportTo' | 'immediately'>): CrisisElement {
  return { element: 'crisis', key, title, ...spec }
}

/** Declares a duty of an office, a department or a worker. */
export function duty(key: string, title: Text, holder: Item, every: DutyElement['every'] = null): DutyElement {
  return { element: 'duty', key, title, holder, every }
}

/** Declares a worker's role. */
export function workerRole(
  key: string,
  title: Text,
  spec: Pick<WorkerRoleElement, 'place' | 'atLeast' | 'backgrounds'>,
): WorkerRoleElement {
  return { element: 'worker-role', key, title, ...spec }
}

/** Declares training. */
export function training(
  key: string,
  title: Text,
  spec: Pick<TrainingElement, 'roles' | 'beforeStart' | 'every' | 'topics'>,
): TrainingElement {
  return { element: 'training', key, title, ...spec }
}

/** Address of a task inside its project; `@` stays readable. */
export function taskHref(project: string, address: string): string {
  return `/projects/${encodeURIComponent(project)}/tasks/${encodeURIComponent(address).replaceAll('%40', '@')}`
}

/** Address of a stage, or of the tasks of any time. */
export function stageHref(project: string, stage: string | null): string {
  return `/projects/${encodeURIComponent(project)}?stage=${encodeURIComponent(stage ?? anytime)}`
}

/** What keeps the chosen lot in the address of another stage; empty where none is chosen. */
export function lotQuery(search: string): string {
  const lot = new URLSearchParams(search).get('lot')
  return lot === null ? '' : `&lot=${encodeURIComponent(lot)}`
}

/** Stands for the tasks outside the stages in an address. */
export const anytime = 'anytime'

/** Address of a project. */
export function projectHref(project: string): string {
  return `/projects/${encodeURIComponent(project)}`
}

/**
 * What counts as one page for focus and reading: tasks open in place inside their project's task page,
 * so they are the same page; another tab or another place is another one.
 */
export function pageKey(pathname: string): string {
  const match = /^\/projects\/([^/]+)(?:\/([^/]+))?/.exec(pathname)
  if (match === null) return pathname
  const tab = match[2] === undefined || match[2] === 'tasks' ? 'tasks' : match[2]
  return `/projects/${match[1]}/${tab}`
}

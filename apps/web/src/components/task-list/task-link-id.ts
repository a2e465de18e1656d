/** Id of the link that opens a task, for whoever sends the focus there. */
export function taskLinkId(address: string): string {
  return `task-${address.replaceAll(/[^\w-]/g, '-')}`
}

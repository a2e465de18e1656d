import { readFile } from 'node:fs/promises'
import type { Limit } from '../limit.ts'

/** Of the API without the embedded database, in MB of 10^6 bytes. */
const LARGEST_MB = 250

/** The memory of a server process on Linux: what it holds at the end, and the most it ever held. */
export function apiMemory(pid: number): Limit {
  return {
    name: 'api-memory',
    unit: 'MB',
    read: async () => {
      const status = await readFile(`/proc/${pid}/status`, 'utf8')
      return [
        { subject: 'API after the tasks', value: megabytes(status, 'VmRSS'), atMost: LARGEST_MB },
        { subject: 'API at its largest', value: megabytes(status, 'VmHWM'), atMost: LARGEST_MB },
      ]
    },
  }
}

/** Reads a line such as `VmRSS:	  158616 kB`, where 1 kB is 1024 bytes. @throws Error when there is none. */
export function megabytes(status: string, field: string): number {
  const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]
  if (kilobytes === undefined) throw new Error(`The status of a process does not tell ${field}`)
  return (Number(kilobytes) * 1024) / 1e6
}

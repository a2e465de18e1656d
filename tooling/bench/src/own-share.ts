/** Tells how much of one core this process takes. */
export interface OwnShare {
  /** Does some work and counts what this process took for it. */
  during(work: () => Promise<void>): Promise<void>
  /** In percent of a core, on the average of all that was counted. */
  share(): number
}

export function createOwnShare(): OwnShare {
  let busy = 0
  let passed = 0
  return {
    async during(work) {
      const cpu = process.cpuUsage()
      const began = performance.now()
      await work()
      const { user, system } = process.cpuUsage(cpu)
      busy += (user + system) / 1000
      passed += performance.now() - began
    },
    share: () => (busy / passed) * 100,
  }
}

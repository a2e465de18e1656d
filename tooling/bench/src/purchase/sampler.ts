import type { Project } from './prepare.ts'

/** Works through projects, sample by sample. */
export interface Sampler {
  /** Takes the projects of the next sample and makes ready what is to be done with them. @throws Error when there are no more. */
  readonly prepare: () => void
  /** Does it. */
  readonly run: () => Promise<void>
}

/**
 * A sample takes as many projects as there are lines, one for each line; lines work at the same time.
 * @param makeReady what has to be done with a project
 */
export function createSampler<T>(
  projects: readonly Project[],
  makeReady: (project: Project) => T,
  lines: readonly ((work: T) => Promise<void>)[],
): Sampler {
  const remaining = projects.values()
  let ready: readonly (() => Promise<void>)[] = []
  return {
    prepare() {
      ready = lines.map((line) => {
        const next = remaining.next()
        if (next.done === true) throw new Error('There are more samples than projects were prepared for')
        const work = makeReady(next.value)
        return () => line(work)
      })
    },
    async run() {
      await Promise.all(ready.map((work) => work()))
    },
  }
}

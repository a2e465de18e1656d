import { attemptBenchmark } from './benchmarks/attempt.ts'
import { authorisedRequests } from './benchmarks/authorised-request.ts'
import { latencyThroughHttp } from './benchmarks/latency-through-http.ts'
import { apiLimits } from './benchmarks/api-memory-at-size.ts'
import { listLimits } from './benchmarks/lists.ts'
import { evaluatorSize } from './benchmarks/evaluator-size.ts'
import { otherEnginesBenchmark } from './benchmarks/other-engines.ts'
import { readingBenchmarks } from './benchmarks/project-page.ts'
import { resolveBenchmarks } from './benchmarks/resolve-profile.ts'
import { rulesOfOneTaskBenchmark } from './benchmarks/rules-of-one-task.ts'
import { rulesBenchmark } from './benchmarks/rules.ts'
import { signIn } from './benchmarks/sign-in.ts'
import { taskBenchmark } from './benchmarks/task-through-http.ts'
import { typeCheck } from './benchmarks/type-check.ts'
import { verifyBenchmark } from './benchmarks/verify.ts'
import { webFirstLoad } from './benchmarks/web-first-load.ts'
import type { Limit } from './limit.ts'
import type { Benchmark } from './measure.ts'

/** Every benchmark, in the order in which they are run; each stands in a file of its own under benchmarks/. */
export const benchmarks: readonly Benchmark[] = [
  attemptBenchmark,
  rulesBenchmark,
  otherEnginesBenchmark,
  rulesOfOneTaskBenchmark,
  ...resolveBenchmarks,
  ...readingBenchmarks,
  ...authorisedRequests,
  taskBenchmark,
  verifyBenchmark,
]

/** Sizes that belong to no benchmark. */
export const limits: readonly Limit[] = [evaluatorSize, typeCheck, webFirstLoad, latencyThroughHttp, signIn, ...listLimits, ...apiLimits]

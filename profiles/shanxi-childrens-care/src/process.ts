import type { Process } from '@goufu/engine'
import { anytime } from './process-anytime.ts'
import { preparation, procurement } from './process-procurement.ts'
import { closing, implementation, monitoring } from './process-stages.ts'

/** The course of a purchase as 六(五) names its parts, and what may happen at any time. */
export const process: Process = {
  clause: '六',
  stages: [preparation, procurement, implementation, monitoring, closing],
  anytime,
}

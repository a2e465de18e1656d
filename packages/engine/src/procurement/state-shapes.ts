import type { StreamType } from './event.ts'

/**
 * Numbers of the shapes that states are folded into now. A store keeps folded states; one of another number is folded again from its
 * events before it is read. A test notices a section that a
 * state has, or lacks, otherwise than under its number; whoever changes what stands in a section, or how it is folded, raises the number
 * without being told.
 */
export const stateShapes: Readonly<Record<StreamType, number>> = { project: 12, fund: 3, supplier: 3 }

// The evaluator by itself: what judges a norm and says why, without purchases, profiles and vocabulary.
export type { Reading } from './policy/evaluate.ts'
export { judge, type Norm } from './policy/judge.ts'
export type { Speaker } from './policy/speak.ts'

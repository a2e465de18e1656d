import type { Words } from '../../language/language-context.tsx'

const movements = [
  'open-fund',
  'appropriate',
  'reduce',
  'carry-in',
  'carry-out',
  'reserve',
  'release',
  'commit',
  'uncommit',
  'pay',
  'return',
] as const

/** What a movement of a fund is called; its code where a newer server knows one more. */
export function movementTitle(type: string, words: Pick<Words, 't'>): string {
  const known = movements.find((movement) => movement === type)
  return known === undefined ? type : words.t(`funds.movements.${known}`)
}

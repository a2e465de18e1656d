import type * as engine from './engine.ts'

/** The rules of the purchase, the same code the server runs. */
export type Engine = typeof engine

/** Loads the engine on its own, after the page is there. */
export function loadEngine(): Promise<Engine> {
  return import('./engine.ts')
}

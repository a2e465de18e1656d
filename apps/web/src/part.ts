import { lazy, type Component } from 'solid-js'
import { UnreachableError } from './api/problem-error.ts'

/** A part of the program that is loaded when it is first shown. One that does not arrive is told like an answer that does not. */
export function part<P extends object>(load: () => Promise<Component<P>>): Component<P> {
  return lazy(async () => {
    try {
      return { default: await load() }
    } catch (cause) {
      throw new UnreachableError(cause)
    }
  })
}

import { useLocation } from '@solidjs/router'
import { createEffect, on, onMount } from 'solid-js'
import { isReachable } from '../../api/is-reachable.ts'
import { UnreachableError } from '../../api/problem-error.ts'
import { FaultNotice } from './fault-notice.tsx'

export interface PageFaultProps {
  readonly error: unknown
  readonly reset: () => void
}

/** Stands where a page cannot be shown; going elsewhere is always possible. */
export function PageFault(props: PageFaultProps) {
  const location = useLocation()
  createEffect(
    on(
      () => location.pathname,
      () => props.reset(),
      { defer: true },
    ),
  )
  // What nobody has foreseen is a fault of the program: the console and whoever watches it are told.
  onMount(() => {
    if (!(props.error instanceof UnreachableError)) reportError(props.error)
  })
  const retry = async () => {
    // A part of the program that has not arrived comes with the page, as soon as there is somebody to ask for it.
    if (!(props.error instanceof UnreachableError)) props.reset()
    else if (await isReachable()) window.location.reload()
  }
  return <FaultNotice error={props.error} retry={() => void retry()} page />
}

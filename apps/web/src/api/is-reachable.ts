/** Whether the service answers at this moment. */
export async function isReachable(): Promise<boolean> {
  try {
    return (await fetch('/healthz', { cache: 'no-store' })).ok
  } catch {
    return false // no answer is the answer
  }
}

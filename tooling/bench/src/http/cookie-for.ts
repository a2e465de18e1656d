/** The cookie of somebody who has signed in. @throws Error for whoever has not */
export function cookieFor(cookies: ReadonlyMap<string, string>, actor: string): string {
  const cookie = cookies.get(actor)
  if (cookie === undefined) throw new Error(`${actor} has not signed in`)
  return cookie
}

import { SAMPLE_PASSWORD } from '../accounts/sample-people.ts'

/** Signs somebody of the sample in at a running server. @returns the cookie to send along */
export async function signInAt(address: string, username: string): Promise<string> {
  const response = await fetch(`${address}/api/v1/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: SAMPLE_PASSWORD }),
  })
  const [cookie] = response.headers.getSetCookie()
  const text = await response.text()
  if (response.status !== 200 || cookie === undefined) throw new Error(`${username} is not let in: ${response.status} ${text}`)
  return cookie.split(';')[0] ?? ''
}

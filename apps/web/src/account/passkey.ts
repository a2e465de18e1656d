// WebAuthn Level 3, 5.1: what the API asks and answers is JSON; older browsers take and give bytes only.

/** What the API asks for, as `PublicKeyCredential…OptionsJSON`. */
export interface PasskeyQuestion {
  readonly options: Readonly<Record<string, unknown>>
}

interface Shown<R> {
  readonly id: string
  readonly rawId: string
  readonly type: 'public-key'
  readonly response: R
  readonly clientExtensionResults: Readonly<Record<string, never>>
}

export type NewPasskey = Shown<{
  readonly clientDataJSON: string
  readonly attestationObject: string
  readonly transports: readonly string[]
}>

export type ShownPasskey = Shown<{
  readonly clientDataJSON: string
  readonly authenticatorData: string
  readonly signature: string
  readonly userHandle?: string
}>

/** Whether this browser has passkeys: only where the connection is safe. */
export function hasPasskeys(): boolean {
  return typeof PublicKeyCredential !== 'undefined'
}

/** Has the browser make a passkey. @returns `null` where its owner gave up */
export async function makePasskey({ options }: PasskeyQuestion): Promise<NewPasskey | null> {
  const user = options['user'] as { readonly id: string } // the parsed edge: the API's own shape
  const publicKey = { ...bytesIn(options), user: { ...user, id: bytesOf(user.id) } } as unknown as PublicKeyCredentialCreationOptions // as above
  const made = await asked(() => navigator.credentials.create({ publicKey }))
  if (!(made instanceof PublicKeyCredential) || !(made.response instanceof AuthenticatorAttestationResponse)) return null
  const { clientDataJSON, attestationObject } = made.response
  return {
    ...identified(made),
    response: {
      clientDataJSON: textOf(clientDataJSON),
      attestationObject: textOf(attestationObject),
      transports: made.response.getTransports(),
    },
  }
}

/** Has the browser show a passkey. @returns `null` where its owner gave up */
export async function showPasskey({ options }: PasskeyQuestion): Promise<ShownPasskey | null> {
  const publicKey = bytesIn(options) as unknown as PublicKeyCredentialRequestOptions // as above
  const shown = await asked(() => navigator.credentials.get({ publicKey }))
  if (!(shown instanceof PublicKeyCredential) || !(shown.response instanceof AuthenticatorAssertionResponse)) return null
  const { clientDataJSON, authenticatorData, signature, userHandle } = shown.response
  return {
    ...identified(shown),
    response: {
      clientDataJSON: textOf(clientDataJSON),
      authenticatorData: textOf(authenticatorData),
      signature: textOf(signature),
      ...(userHandle === null ? {} : { userHandle: textOf(userHandle) }),
    },
  }
}

async function asked(ask: () => Promise<Credential | null>): Promise<Credential | null> {
  try {
    return await ask()
  } catch (cause) {
    // Given up, timed out, or there already: the browser has said which.
    if (cause instanceof DOMException) return null
    throw cause
  }
}

function identified({ id, rawId }: PublicKeyCredential) {
  return { id, rawId: textOf(rawId), type: 'public-key', clientExtensionResults: {} } as const
}

/** The options with what is written in base64url as bytes. */
function bytesIn(options: PasskeyQuestion['options']): Readonly<Record<string, unknown>> {
  const lists = ['excludeCredentials', 'allowCredentials'].flatMap((name) => {
    const list = options[name]
    return Array.isArray(list) ? [[name, list.map((entry: { readonly id: string }) => ({ ...entry, id: bytesOf(entry.id) }))]] : []
  })
  return {
    ...options,
    ...(Object.fromEntries(lists) as Record<string, unknown>) /* whose values fromEntries does not know */,
    challenge: bytesOf(String(options['challenge'])),
  }
}

/** The bytes that base64url stands for. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))
}

/** Bytes in base64url, without padding. */
export function textOf(bytes: ArrayBuffer): string {
  const binary = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

import * as z from 'zod'

// Shapes of WebAuthn (Level 3, 5.1): what a browser sends, and what it is asked. The library checks what they hold.

/** How a device is reached. */
const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const

const base64url = z
  .string()
  .max(16_384)
  .regex(/^[\w-]*$/)
const attachment = z.enum(['cross-platform', 'platform']).optional()
const extensions = z.object({}).default({})

export const newPasskeySchema = z
  .strictObject({
    name: z.string().trim().min(1).max(64).meta({ description: 'What its owner calls it' }),
    response: z.object({
      id: base64url,
      rawId: base64url,
      type: z.literal('public-key'),
      response: z.object({
        clientDataJSON: base64url,
        attestationObject: base64url,
        transports: z.array(z.enum(TRANSPORTS)).max(TRANSPORTS.length).default([]),
      }),
      authenticatorAttachment: attachment,
      clientExtensionResults: extensions,
    }),
  })
  .meta({ id: 'NewPasskey' })

export const shownPasskeySchema = z
  .strictObject({
    response: z.object({
      id: base64url,
      rawId: base64url,
      type: z.literal('public-key'),
      response: z.object({
        clientDataJSON: base64url,
        authenticatorData: base64url,
        signature: base64url,
        userHandle: base64url.optional(),
      }),
      authenticatorAttachment: attachment,
      clientExtensionResults: extensions,
    }),
  })
  .meta({ id: 'ShownPasskey' })

export const passkeyOptionsSchema = z
  .object({ options: z.looseObject({ challenge: z.string() }) })
  .meta({ id: 'PasskeyOptions', description: 'For navigator.credentials, as PublicKeyCredential.parse…OptionsFromJSON reads it' })

export const passkeyListSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        backedUp: z.boolean(),
        createdAt: z.iso.datetime(),
        usedAt: z.iso.datetime().nullable(),
      }),
    ),
  })
  .meta({ id: 'PasskeyList' })

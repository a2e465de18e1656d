/** An OpenID Connect provider by which people sign in, and who we are there. */
export interface IdentityProviderSettings {
  /** `https://id.example.gov`, with its path where it has one. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

/** Where a provider says what it offers (OpenID Connect Discovery 1.0, 4). */
export function discoveryUrl(issuer: string): string {
  return `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
}

/**
 * Where something is written.
 * `policy` a clause of the configured document, `law` national law, `practice` Goufu's own working rule
 * (the document is silent), `buyer` set by the purchaser in its procurement document.
 */
export interface Citation {
  /** Profile that carries the clause. */
  readonly profile: string
  /** Document number or short title as shown on screen. */
  readonly document: string
  /** Clause path, for example `六(三)`. */
  readonly clause: string
  readonly kind: 'policy' | 'law' | 'practice' | 'buyer'
  /** False until somebody has checked the fact against the official text. */
  readonly verified: boolean
}

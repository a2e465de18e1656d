/**
 * What the pages of the web may load and do: scripts, styles, pictures and answers from here, and nothing inside the page itself, so that
 * what somebody else puts into one does not run and does not leave. Positions that a component computes are set through the object model,
 * which needs no leave.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

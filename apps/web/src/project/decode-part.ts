/** A part of an address as text; one that is not well encoded stands for itself and will not be found. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part // `%` followed by no code
  }
}

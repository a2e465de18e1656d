/** A page of PDF that says nothing but its own name: what a scenario uploads. The same name gives the same bytes. */
export function samplePage(name: string): Uint8Array {
  return new TextEncoder().encode(`%PDF-1.7\n% ${name.replaceAll(/\s/g, ' ')}\n%%EOF\n`)
}

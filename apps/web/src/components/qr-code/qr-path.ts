import { encode } from 'uqr'

/** A square drawing, in modules. */
export interface QrDrawing {
  /** Modules of a side, with the quiet margin around the code. */
  readonly size: number
  /** The dark ones, as the path of an SVG: a bar for each that lie side by side. */
  readonly path: string
}

/** Four modules of nothing around a code, by which readers find it (ISO/IEC 18004). */
const QUIET_MODULES = 4

/** A text as a QR code that is still read where a seventh of it is covered. */
export function qrPath(text: string): QrDrawing {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET_MODULES })
  const path = data
    .map((row, y) =>
      barsOf(row)
        .map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)
        .join(''),
    )
    .join('')
  return { size, path }
}

function barsOf(row: readonly boolean[]): readonly (readonly [from: number, length: number])[] {
  const bars: [number, number][] = []
  for (const [x, isDark] of row.entries()) {
    const last = bars.at(-1)
    if (!isDark) continue
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1
    else bars.push([x, 1])
  }
  return bars
}

import { createEffect, createSignal, Show } from 'solid-js'
import type { QrDrawing } from './qr-path.ts'

export interface QrCodeProps {
  readonly text: string
  /** What the picture is, for whoever does not see it. */
  readonly label: string
}

/** A QR code, dark on light whatever the colours of the page: readers ask for that. What draws it is loaded when it is shown. */
export function QrCode(props: QrCodeProps) {
  const [drawing, setDrawing] = createSignal<QrDrawing | null>(null)
  createEffect(() => {
    const { text } = props
    void import('./qr-path.ts').then(({ qrPath }) => setDrawing(qrPath(text)))
  })
  return (
    <Show when={drawing()}>
      {(drawn) => (
        <svg class="qr" role="img" aria-label={props.label} viewBox={`0 0 ${drawn().size} ${drawn().size}`}>
          <rect width="100%" height="100%" fill="#fff" />
          <path d={drawn().path} fill="#000" />
        </svg>
      )}
    </Show>
  )
}

import { type CalendarDate, type FieldIssue, type Finding, text } from '@goufu/engine'
import type { RecordedCommand } from '@goufu/store'
import type { Context } from 'hono'
import * as z from 'zod'
import { problem, sentences } from './problem.ts'
import { invalid } from './validate.ts'

/** What the store answers when nothing was changed. */
export type Turned =
  | { readonly kind: 'refused' | 'needs-facts' | 'wrong-role'; readonly findings: readonly Finding[] }
  | { readonly kind: 'invalid-input'; readonly issues: readonly FieldIssue[] }
  | { readonly kind: 'effective-in-future'; readonly today: CalendarDate }
  | { readonly kind: 'command-reused' }

/** The problem for a command that changed nothing. */
export function decisionProblem(c: Context, turned: Turned, headers: Readonly<Record<string, string>> = {}): Response {
  switch (turned.kind) {
    case 'refused':
    case 'needs-facts':
    case 'wrong-role': {
      const { kind, findings } = turned
      const said = findings
        .filter((finding) => finding.effect !== 'shown')
        .map(({ message, citation }) => text(`${message.zh}（${citation.clause}）`, `${message.en} (${citation.clause})`))
      return problem(c, kind, { detail: sentences(said, text('不予办理', 'Refused')), findings, headers })
    }
    case 'invalid-input':
      return invalid(c, 'invalid-input', turned.issues)
    case 'effective-in-future':
      return problem(c, 'future-date', {
        detail: text(`办理日不能晚于今天 ${turned.today}`, `The day cannot be after today, ${turned.today}`),
        issues: [{ path: 'effectiveOn', message: text('在今天之后', 'Lies in the future') }],
      })
    case 'command-reused':
      return problem(c, 'command-reused', {
        detail: text(
          '这个 Idempotency-Key 已用于内容不同的请求，请换一个',
          'This Idempotency-Key was used for a request with other content; choose another',
        ),
      })
  }
}

const storedAnswer = z.object({ version: z.int(), stream: z.object({ type: z.string(), id: z.string() }).optional() })

/** A command that was recorded before, as it is answered again. */
export interface Replay {
  readonly outcome: RecordedCommand['outcome']
  readonly version: number
  readonly streamId: string
  readonly findings: readonly Finding[]
  readonly headers: Readonly<Record<string, string>>
}

/** Reads the stored outcome of a command. */
export function replayOf(command: RecordedCommand): Replay {
  const { version, stream } = storedAnswer.parse(command.answer)
  return {
    outcome: command.outcome,
    version,
    streamId: stream?.id ?? '',
    findings: command.findings,
    headers: { 'idempotency-replayed': 'true' },
  }
}

import { createMemo, Index, Show } from 'solid-js'
import type { Finding, TraceLine } from '@goufu/engine'
import { useWords } from '../../language/language-context.tsx'
import { Icon } from '../icon/icon.tsx'
import type { ShownStatus } from '../state-mark/shown-status.ts'
import { StateMark } from '../state-mark/state-mark.tsx'
import { traceLines } from './basis-of.ts'

const verdictState = { holds: 'done', fails: 'blocked', unknown: 'waiting' } as const

/** What the judgement read: holds, fails or unknown, with the values. */
export function Trace(props: { readonly findings: readonly Finding[]; readonly status: ShownStatus }) {
  const words = useWords()
  const lines = createMemo(() => traceLines(props.findings))
  const heading = () => {
    if (props.findings.some((finding) => finding.effect === 'refuses') || props.status === 'blocked') return words.t('basis.whyBlocked')
    if (props.status === 'waiting') return words.t('basis.whyWaiting')
    return words.t(props.status === 'ready' ? 'basis.whyReady' : 'basis.whyFinding')
  }
  return (
    <Show when={lines().length > 0}>
      <div class="sec" id="why">
        <details open>
          <summary id="why-summary">
            <h2>
              <Icon name="chevron" class="chev" />
              {heading()}
              <span class="x mut">{words.t('basis.readings', { count: lines().length })}</span>
            </h2>
          </summary>
          <ol class="trace">
            <Index each={lines()}>{(line) => <Line line={line()} />}</Index>
          </ol>
        </details>
      </div>
    </Show>
  )
}

function Line(props: { readonly line: TraceLine }) {
  const words = useWords()
  const holds = () => props.line.verdict === 'holds'
  const missing = () => props.line.missing.map((text) => words.say(text)).join(words.t('app.list'))
  return (
    <li>
      <StateMark state={verdictState[props.line.verdict]} icon={props.line.verdict}>
        {words.t(`verdict.${props.line.verdict}`)}
      </StateMark>
      <span>
        <Show when={!holds()} fallback={words.say(props.line.say)}>
          <b>{words.say(props.line.say)}</b>
        </Show>
        <Show when={props.line.values}>{(values) => <span classList={{ v: true, on: holds() }}>{words.say(values())}</span>}</Show>
        <Show when={missing() !== ''}>
          <span class="v">{words.t('basis.missingFact', { list: missing() })}</span>
        </Show>
      </span>
    </li>
  )
}

import type { ResolvedProfile, SupplierState, Text } from '@goufu/engine'
import { createSignal, For, Show } from 'solid-js'
import { useApi } from '../api/api-context.tsx'
import { LookedAt } from '../components/looked-at/looked-at.tsx'
import { points } from '../format/money.ts'
import { RegisterPage } from '../components/register-page/register-page.tsx'
import { SupplierChange } from '../components/supplier-change/supplier-change.tsx'
import { SupplierStanding } from '../components/supplier-standing/supplier-standing.tsx'
import { StateMark } from '../components/state-mark/state-mark.tsx'
import type { Engine } from '../engine/load-engine.ts'
import { useWords } from '../language/language-context.tsx'
import { useEntryContext } from '../components/registry-form/entry-context.ts'
import { useProfile } from '../session/use-profile.ts'
import { useSession } from '../session/session-context.tsx'

/** Who may be bought from: every supplier once, with its standing on the business date. */
export function SuppliersRoute() {
  const api = useApi()
  const words = useWords()
  const session = useSession()
  const profile = useProfile()
  const [changing, setChanging] = createSignal<string | null>(null)
  return (
    <RegisterPage
      register="supplier"
      queryKey="suppliers"
      read={(after, signal) => api.suppliers({ after }, signal)}
      send={(input, key) => api.registerSupplier(input, session.businessDate() ?? '', key)}
      initial={{ inspections: [{}], badRecords: [], grade: null, lastMajorViolationOn: null }}
      title={words.t('suppliers.title')}
      count={(count) => words.t('suppliers.count', { count })}
      empty={{ title: words.t('suppliers.empty'), next: words.t('suppliers.emptyNext') }}
      form={{ title: words.t('suppliers.register'), hint: words.t('suppliers.registerHint'), submit: words.t('suppliers.submit') }}
      done={(input) => words.t('suppliers.registered', { name: String(input['name']) })}
      head={
        <tr>
          <th scope="col">{words.t('suppliers.name')}</th>
          <th scope="col">{words.t('suppliers.kind')}</th>
          <th scope="col">{words.t('suppliers.grade')}</th>
          <th scope="col">{words.t('suppliers.inspections')}</th>
          <th scope="col">{words.t('suppliers.evidence')}</th>
          <th scope="col">{words.t('suppliers.evaluations')}</th>
          <th scope="col">{words.t('suppliers.standing')}</th>
        </tr>
      }
      row={(supplier, engine) => (
        <SupplierRow
          supplier={supplier}
          profile={profile.descriptor()?.profile ?? null}
          engine={engine}
          changing={changing() === supplier.id}
          onChange={(open) => setChanging(open ? supplier.id : null)}
        />
      )}
    />
  )
}

interface SupplierRowProps {
  readonly supplier: SupplierState
  /** The document by which it is judged; `null` until it is there. */
  readonly profile: ResolvedProfile | null
  readonly engine: Engine
  /** Whether the form to change it is open: kept by the page, as a row that has been read again is another one. */
  readonly changing: boolean
  readonly onChange: (open: boolean) => void
}

function SupplierRow(props: SupplierRowProps) {
  const words = useWords()
  const { may } = useSession()
  const context = useEntryContext()
  const named = (list: Readonly<Record<string, Text>>, code: string) => {
    const title = list[code]
    return title === undefined ? code : words.say(title)
  }
  const lapsed = (evidence: SupplierState['evidence'][number]) => {
    const current = context()
    return current !== null && !props.engine.isInDate(evidence, current.today)
  }
  return (
    <>
      <tr>
        <th scope="row">
          {props.supplier.name}
          <span class="sub mono">{props.supplier.creditCode}</span>
          <Show when={may('supplier.change') || may('supplier.strike')}>
            <button class="btn quiet" type="button" aria-expanded={props.changing} onClick={() => props.onChange(!props.changing)}>
              {words.t('suppliers.change')} <span class="vh">{props.supplier.name}</span>
            </button>
          </Show>
          <LookedAt type="supplier" id={props.supplier.id} name={props.supplier.name} />
        </th>
        <td data-l={words.t('suppliers.kind')}>
          {named(props.engine.codes.supplierKinds, props.supplier.kind)}
          <span class="sub">{named(props.engine.codes.registrars, props.supplier.registrar)}</span>
        </td>
        <td data-l={words.t('suppliers.grade')}>{props.supplier.grade ?? <span class="mut">{words.t('suppliers.ungraded')}</span>}</td>
        <td data-l={words.t('suppliers.inspections')}>
          {props.supplier.inspections
            .map((inspection) => `${inspection.year} ${named(props.engine.codes.inspectionResults, inspection.result)}`)
            .join(words.t('app.list'))}
        </td>
        <td data-l={words.t('suppliers.evidence')}>
          <For each={props.supplier.evidence} fallback={<span class="mut">{words.t('suppliers.noEvidence')}</span>}>
            {(evidence) => (
              <div>
                <Show when={lapsed(evidence)} fallback={named(props.engine.codes.evidenceKinds, evidence.kind)}>
                  <StateMark state="overdue">
                    {words.t('suppliers.expired', {
                      title: named(props.engine.codes.evidenceKinds, evidence.kind),
                      date: evidence.expiresOn ?? '',
                    })}
                  </StateMark>
                </Show>
              </div>
            )}
          </For>
        </td>
        <td data-l={words.t('suppliers.evaluations')}>
          <For each={props.supplier.evaluations} fallback={<span class="mut">{words.t('suppliers.neverEvaluated')}</span>}>
            {(evaluation) => (
              <div>
                <StateMark state={evaluation.result === 'passed' ? 'done' : 'blocked'}>
                  {words.t('suppliers.evaluated', {
                    date: evaluation.on,
                    result: named(props.engine.codes.evaluationResults, evaluation.result),
                  })}
                </StateMark>
                <span class="sub mono">
                  {evaluation.projectCode}
                  {evaluation.score === null ? '' : ` ${points(evaluation.score)}`}
                </span>
              </div>
            )}
          </For>
        </td>
        <td class="long" data-l={words.t('suppliers.standing')}>
          <SupplierStanding supplier={props.supplier} profile={props.profile} engine={props.engine} />
        </td>
      </tr>
      <Show when={props.changing}>
        <tr>
          <td colspan={7}>
            <SupplierChange supplier={props.supplier} onClose={() => props.onChange(false)} />
          </td>
        </tr>
      </Show>
    </>
  )
}

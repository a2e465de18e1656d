import type { SpokenSide, VersionChange } from '@goufu/engine'
import { For, Show } from 'solid-js'
import { useWords } from '../../language/language-context.tsx'
import { useRepinWords } from '../../language/repin-words.ts'
import { ClauseChip } from '../clause-chip/clause-chip.tsx'

/** What two versions of a document say otherwise, topic by topic, each with its clause. */
export function DocumentChanges(props: { readonly changes: readonly VersionChange[] }) {
  const words = useWords()
  const t = useRepinWords()
  // A rule is called by its sentence, with the figures of its day.
  const title = (change: VersionChange) => (isNorm(change) ? ((change.after ?? change.before)?.say ?? change.title) : change.title)
  return (
    <table class="tbl list stack">
      <caption class="vh">{t('changes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('matter')}</th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.changes}>
          {(change) => (
            <tr>
              <th scope="row">
                {words.say(title(change))}
                <span class="sub">
                  {t(`topic.${change.topic}`)} <span class="tag">{t(`verdicts.${change.verdict}`)}</span>
                </span>
              </th>
              <td class="long" data-l={t('before')}>
                <SideCell change={change} side={change.before} />
              </td>
              <td class="long" data-l={t('after')}>
                <SideCell change={change} side={change.after} />
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}

const severities = ['must', 'should', 'prefer', 'may'] as const

function isNorm({ topic }: VersionChange): boolean {
  return topic === 'rule' || topic === 'supplier'
}

function SideCell(props: { readonly change: VersionChange; readonly side: SpokenSide | null }) {
  const words = useWords()
  const t = useRepinWords()
  const said = (side: SpokenSide) => {
    if (props.change.topic === 'figure') return side.say === null ? t('notSet') : words.say(side.say)
    const severity = isNorm(props.change) ? severities.find((each) => each === side.value) : undefined
    if (severity !== undefined) return words.t(`severityShort.${severity}`)
    // Where both speak of it, their clauses say where; how it is another stands in the tasks.
    return props.change.before === null || props.change.after === null ? t('present') : null
  }
  return (
    <Show when={props.side} fallback={<span class="mut">{t('absent')}</span>}>
      {(side) => (
        <>
          {said(side())} <ClauseChip citation={side().citation} />
          <Show when={isNorm(props.change) && props.change.after !== null && side() === props.change.before && sentenceOf(side())}>
            {(sentence) => <span class="sub">{sentence()}</span>}
          </Show>
        </>
      )}
    </Show>
  )

  /** The sentence of the version that goes, where the other one says it otherwise. */
  function sentenceOf(side: SpokenSide): string | null {
    return side.say === null || side.say.zh === props.change.after?.say?.zh ? null : words.say(side.say)
  }
}

import { createUniqueId, For, Show } from 'solid-js'
import type { RecentProject } from '../../api/types.ts'
import { yuan } from '../../format/money.ts'
import { useWords } from '../../language/language-context.tsx'
import { projectHref } from '../../project/task-href.ts'

/** The projects that one last worked on: where each stands, and how much of its money is bound and paid. */
export function RecentProjects(props: { readonly projects: readonly RecentProject[]; readonly ofOffice: boolean }) {
  const words = useWords()
  const heading = createUniqueId()
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>
        {words.t(props.ofOffice ? 'inbox.lastProjects' : 'inbox.myProjects')} <span class="mut xs">{words.t('form.yuan')}</span>
      </h2>
      <Show
        when={props.projects.length > 0}
        fallback={<p class="mut sm">{words.t(props.ofOffice ? 'inbox.noOfficeProjects' : 'inbox.noProjects')}</p>}
      >
        <ul class="mini">
          <For each={props.projects}>{(project) => <ProjectLine project={project} />}</For>
        </ul>
      </Show>
    </section>
  )
}

function ProjectLine(props: { readonly project: RecentProject }) {
  const words = useWords()
  const where = () => {
    const { outcome, stage } = props.project
    return outcome === 'open' && stage !== null ? words.say(stage) : words.t(`outcome.${outcome}`)
  }
  const paid = () => props.project.paidFen ?? 0
  const frame = () => Math.max(props.project.budgetFen ?? 0, props.project.contractFen ?? 0)
  const share = (fen: number) => `${frame() === 0 ? 0 : (fen / frame()) * 100}%`
  const bound = () => {
    const { budgetFen, contractFen } = props.project
    if (contractFen !== null) return words.t('inbox.ofContract', { amount: yuan(contractFen) })
    return budgetFen === null ? words.t('inbox.noBudget') : words.t('inbox.ofBudget', { amount: yuan(budgetFen) })
  }
  return (
    <li>
      <a href={projectHref(props.project.id)}>{props.project.title}</a>
      <span class="mut">{where()}</span>
      <div class="mbar" aria-hidden="true">
        <Show when={paid() > 0}>
          <span class="paid" style={{ width: share(paid()) }} />
        </Show>
        <Show when={(props.project.contractFen ?? 0) > paid()}>
          <span class="due" style={{ width: share((props.project.contractFen ?? 0) - paid()) }} />
        </Show>
        <span class="free" />
      </div>
      <span class="fig">
        <Show when={props.project.paidFen !== null}>{words.t('inbox.ofPaid', { amount: yuan(paid()) })}</Show>
      </span>
      <span class="fig r">{bound()}</span>
    </li>
  )
}

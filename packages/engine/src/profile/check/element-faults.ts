import type { Element, TightenParameterElement } from '../../policy/extension.ts'
import type { Expression } from '../../policy/expression.ts'
import { formatShare, type Share, sharesSumToOne } from '../../policy/money.ts'
import { meant, meantOrKnown } from '../../policy/near-key.ts'
import type { ParameterElement } from '../../policy/parameter.ts'
import type { TaskElement } from '../../policy/process.ts'
import { type Text, text } from '../../policy/text.ts'
import { channels, procurementMethods, sanctionGrounds } from '../../procurement/codes.ts'
import { vocabulary } from '../../procurement/facts.ts'
import { subjects } from '../../procurement/subjects.ts'
import { taskKinds } from '../../procurement/tasks/index.ts'
import { lineageOf } from '../lineage.ts'
import type { Profile } from '../profile.ts'
import type { ProfileFault } from './fault.ts'
import { fieldFaults } from './field-faults.ts'
import { kindFaults, wantedOf } from './kind-faults.ts'
import { allTasks, type Parameters, parametersIn, runningTasks, spokenIn } from './placed.ts'
import { type Fault, readFaults } from './read-faults.ts'
import { sentenceFaults } from './sentence-faults.ts'
import { scorecardFaults } from './scorecard-faults.ts'
import { gapFaults, valueFaults } from './value-faults.ts'

/** Faults of the elements of a profile's own clauses; parameters and tasks may be an ancestor's. */
export function elementFaults(profile: Profile): readonly ProfileFault[] {
  const parameters = parametersIn(profile)
  const tasks = allTasks(profile)
  const running = runningTasks(profile)
  const spoken = spokenIn(profile)
  return profile.clauses.flatMap((clause) =>
    clause.elements.flatMap((element) => {
      const fault = (message: Text): ProfileFault => ({ profile: profile.id, clause: clause.path, key: element.key, message })
      return [
        ...expressionsOf(element).flatMap((node) => readFaults(node, parameters, fault)),
        ...wantedOf(element).flatMap((wanted) => kindFaults(wanted, parameters).map(fault)),
        ...sentenceFaults(element, parameters).map(fault),
        ...fieldFaults(element, running, spoken).map(fault),
        ...ownFaults(element, profile, parameters, tasks, fault),
      ]
    }),
  )
}

/** Expressions an element holds. */
export function expressionsOf(element: Element): readonly Expression[] {
  switch (element.element) {
    case 'rule':
      return element.when === null ? [element.require] : [element.when, element.require]
    case 'eligibility':
      return [element.require]
    case 'scorecard':
      return [...element.criteria.map((criterion) => criterion.points), ...element.grades.map((grade) => grade.from)]
    case 'payment-plan':
      return element.instalments.flatMap((instalment) => [instalment.share, instalment.gate])
    case 'tighten-rule':
      return [element.require]
    case 'replace':
      return expressionsOf(element.by)
    case 'penalty':
      return element.amount === null ? [element.when] : [element.when, element.amount]
    default:
      return []
  }
}

function ownFaults(
  element: Element,
  profile: Profile,
  parameters: Parameters,
  tasks: readonly TaskElement[],
  fault: Fault,
): readonly ProfileFault[] {
  switch (element.element) {
    case 'parameter':
      return parameterFaults(element, fault)
    case 'rule':
    case 'eligibility':
      return element.on
        .filter((on) => !taskKinds.has(on) && !isSubject(on) && !tasks.some((task) => task.key === on))
        .map((on) => {
          const near = meant(on, [...taskKinds.keys(), ...subjects, ...tasks.map((task) => task.key)])
          return fault(text(`没有任务或任务种类 ${on}${near.zh}`, `there is no task or kind ${on}${near.en}`))
        })
    case 'payment-plan':
      return planFaults(element, parameters, fault)
    case 'scorecard':
      return scorecardFaults(element, profile, fault)
    case 'sanction':
      return sanctionFaults(element, parameters, fault)
    case 'archive-list':
      return element.items
        .filter((item) => !tasks.some((task) => task.key === item.task))
        .map((item) => fault(text(`${item.key} 要等 ${item.task}，没有这项任务`, `${item.key} waits for ${item.task}, which is no task`)))
    case 'reading':
      return element.chosen < element.readings.length
        ? []
        : [
            fault(
              text(
                `采用的读法 chosen 是 ${element.chosen}（从 0 数起），而读法只有 ${element.readings.length} 种`,
                `reading ${element.chosen} is chosen of ${element.readings.length}`,
              ),
            ),
          ]
    case 'carried-by':
      return element.tasks.filter((key) => !tasks.some((task) => task.key === key)).map((key) => fault(noTask(key, tasks)))
    case 'contract-template':
      return element.articles
        .flatMap((article) => article.blanks)
        .filter((blank) => blank.fact !== null && vocabulary.table[blank.fact] === undefined)
        .map((blank) =>
          fault(
            text(
              `空白处 ${blank.key} 由 ${blank.fact ?? ''} 填写，没有这个事实`,
              `the blank ${blank.key} is filled from ${blank.fact ?? ''}, which is no fact`,
            ),
          ),
        )
    case 'deem':
      return element.facts
        .filter((path) => vocabulary.table[path]?.kind !== 'yes-no')
        .map((path) => fault(text(`${path} 不是“是或否”的事实`, `${path} is no yes/no fact`)))
    case 'disclosure':
    case 'evidence-list': {
      const key = element.element === 'disclosure' ? element.after : element.task
      const where = element.element === 'disclosure' ? element.channels : []
      return [
        ...(key === null || tasks.some((task) => task.key === key) || taskKinds.has(key) ? [] : [fault(noTask(key, tasks))]),
        ...notOnForm(text('公布渠道', 'channel'), where, Object.keys(channels)).map(fault),
      ]
    }
    case 'penalty': {
      const known = lineageOf(profile).flatMap(({ clauses }) =>
        clauses.flatMap(({ elements }) => elements.flatMap((each) => (each.element === 'penalty' ? [each.key] : []))),
      )
      return element.insteadOf
        .filter((key) => !known.includes(key))
        .map((key) => {
          const mend = meantOrKnown(key, known)
          return fault(text(`没有违约责任 ${key}${mend.zh}`, `there is no penalty ${key}${mend.en}`))
        })
    }
    case 'ranking':
      return notOnForm(text('采购方式', 'method'), element.methods, Object.keys(procurementMethods)).map(fault)
    case 'role':
    case 'role-name':
    case 'training':
    case 'exclusion':
    case 'file-contents':
    case 'crisis':
    case 'duty':
    case 'worker-role':
    case 'service':
    case 'not-executable':
    case 'calendar':
    case 'restates':
    case 'tighten-rule':
    case 'disable':
      return []
    case 'tighten-parameter':
      return tightenedFaults(element, parameters, fault)
    case 'replace':
      return ownFaults(element.by, profile, parameters, tasks, fault)
  }
}

/** Where a child is silent its ancestor speaks, so that a gap is none; that it aims at a figure is checked with the verbs. */
function tightenedFaults({ target, values }: TightenParameterElement, parameters: Parameters, fault: Fault): readonly ProfileFault[] {
  const above = parameters.get(target)
  return [
    ...(values.length === 0 ? [text('收紧没有写值', 'tightens without a value')] : []),
    ...(above === undefined ? [] : valueFaults(values, above.kind)),
  ].map(fault)
}

/** A ground or channel that the task's form does not offer could never be chosen. */
function sanctionFaults(
  sanction: Extract<Element, { element: 'sanction' }>,
  parameters: Parameters,
  fault: Fault,
): readonly ProfileFault[] {
  const keysOf = (given: readonly { readonly key: string }[]) => given.map(({ key }) => key)
  return [
    ...(parameters.has(sanction.years)
      ? []
      : [fault(text(`参数 ${sanction.years} 不在任何条款里`, `the parameter ${sanction.years} stands in no clause`))]),
    ...notOnForm(text('事由', 'ground'), keysOf(sanction.grounds), Object.keys(sanctionGrounds)).map(fault),
    ...notOnForm(text('公布渠道', 'channel'), keysOf(sanction.publishedIn), Object.keys(channels)).map(fault),
  ]
}

function notOnForm(what: Text, given: readonly string[], known: readonly string[]): readonly Text[] {
  return given
    .filter((key) => !known.includes(key))
    .map((key) =>
      text(
        `${what.zh} ${key} 在表单上选不到；可选的有：${known.join('、')}`,
        `the ${what.en} ${key} cannot be chosen; there are ${known.join(', ')}`,
      ),
    )
}

function noTask(key: string, tasks: readonly TaskElement[]): Text {
  const near = meant(
    key,
    tasks.map((task) => task.key),
  )
  return text(`没有任务 ${key}${near.zh}`, `there is no task ${key}${near.en}`)
}

function isSubject(on: string): boolean {
  return subjects.some((subject) => subject === on)
}

function parameterFaults({ open, values, kind }: ParameterElement, fault: Fault): readonly ProfileFault[] {
  const none = text(
    '参数要有值；文件没有给出的，写成待定（open）',
    'a parameter needs a value; declare it open where the document gives none',
  )
  return [
    ...(open === (values.length === 0)
      ? []
      : [open ? text('待定的参数（open）自己没有值', 'an open parameter has no value of its own') : none]),
    ...valueFaults(values, kind),
    ...gapFaults(values),
  ].map(fault)
}

function planFaults(plan: Extract<Element, { element: 'payment-plan' }>, parameters: Parameters, fault: Fault): readonly ProfileFault[] {
  const isOpen = (share: (typeof plan.instalments)[number]['share']) => share.op === 'parameter' && parameters.get(share.key)?.open === true
  const given = plan.instalments.filter(({ share }) => !isOpen(share))
  const shares = given.flatMap(({ share }) => {
    const value =
      share.op === 'parameter' ? parameters.get(share.key)?.values.at(-1)?.value : share.op === 'value' ? share.value : undefined
    return isShare(value) ? [value] : []
  })
  if (shares.length !== given.length)
    return [fault(text('每一期都要有比例，写成参数或者数', 'every instalment needs a share that is a parameter or a figure'))]
  // Shares that are left to the buyer are added up when it sets them.
  if (given.length < plan.instalments.length) return []
  return sharesSumToOne(shares) ? [] : [fault(notWhole(shares))]
}

function notWhole(shares: readonly Share[]): Text {
  const said = shares.map(formatShare).join(' + ')
  return text(
    `各期比例相加不是合同价的全部：${said}；改其中的比例`,
    `the instalments do not add up to the whole price: ${said}; change one of the shares`,
  )
}

function isShare(value: unknown): value is Share {
  return typeof value === 'object' && value !== null && 'numerator' in value
}

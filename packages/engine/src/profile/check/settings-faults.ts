import type { Element } from '../../policy/extension.ts'
import { lookUp } from '../../policy/look-up.ts'
import { meantOrKnown } from '../../policy/near-key.ts'
import type { TaskElement } from '../../policy/process.ts'
import { type Text, text } from '../../policy/text.ts'
import { clawBackGrounds, publicationSubjects, takeoverGrounds, terminationGrounds } from '../../procurement/codes.ts'
import { doneAgain } from '../../procurement/rounds.ts'

/**
 * Settings of a task that its kind does not know, or cannot work with: a payment of no instalment would have no gate and pay nothing.
 * @param elements everything the profile and its ancestors place, what replaces something in its stead
 */
export function settingsFaults(task: TaskElement, tasks: readonly TaskElement[], elements: readonly Element[]): readonly Text[] {
  return [...unknownSettings(task), ...faultsOfKnown(task, tasks, elements), ...missingPartner(task, tasks)]
}

/** The settings each kind reads; the other kinds read none. */
const settingsOf: Readonly<Record<string, readonly string[]>> = {
  pay: ['instalment'],
  sanction: ['sanction'],
  evaluate: ['evaluation'],
  survey: ['evaluation'],
  'survey-draw': ['evaluation'],
  'public-notice': ['days'],
  'final-offer': ['prices', 'concludes'],
  approve: ['of'],
  relaunch: ['from'],
  publish: ['of', 'disclosure'],
  'take-over': ['grounds'],
  terminate: ['grounds'],
  'claw-back': ['grounds'],
}

function unknownSettings({ kind, settings }: TaskElement): readonly Text[] {
  const known = lookUp(settingsOf, kind) ?? []
  return Object.keys(settings)
    .filter((key) => !known.includes(key))
    .map((key) => {
      const mend = meantOrKnown(key, known)
      return text(`${kind} 没有设置 ${key}${mend.zh}`, `${kind} has no setting ${key}${mend.en}`)
    })
}

function faultsOfKnown(task: TaskElement, tasks: readonly TaskElement[], elements: readonly Element[]): readonly Text[] {
  const setting = (name: string) => task.settings[name]
  switch (task.kind) {
    case 'pay': {
      const keys = elements.flatMap((element) => (element.element === 'payment-plan' ? element.instalments.map(({ key }) => key) : []))
      return oneOf('instalment', setting('instalment'), keys)
    }
    case 'sanction':
      return oneOf(
        'sanction',
        setting('sanction'),
        elements.flatMap((element) => (element.element === 'sanction' ? [element.key] : [])),
      )
    case 'evaluate':
    case 'survey':
    case 'survey-draw':
      return oneOf('evaluation', setting('evaluation'), ['midterm', 'final'])
    case 'public-notice':
      return setting('days') === undefined
        ? []
        : oneOf(
            'days',
            setting('days'),
            elements.flatMap((element) => (element.element === 'parameter' ? [element.key] : [])),
          )
    case 'final-offer':
      return [
        ...(setting('prices') === undefined ? [] : oneOf('prices', setting('prices'), ['as-offered'])),
        ...(setting('concludes') === undefined || setting('concludes') === true
          ? []
          : [text('设置 concludes 只能是 true', 'its setting concludes is true, or left out')]),
      ]
    case 'publish':
      return [
        ...oneOf('of', setting('of'), Object.keys(publicationSubjects)),
        ...(setting('disclosure') === undefined
          ? []
          : oneOf(
              'disclosure',
              setting('disclosure'),
              elements.flatMap((element) => (element.element === 'disclosure' ? [element.key] : [])),
            )),
      ]
    case 'approve': {
      const of = setting('of')
      const keys = tasks.map(({ key }) => key)
      return Array.isArray(of) && of.length > 0
        ? of.flatMap((key) => oneOf('of', key, keys))
        : [text('没有要审批的任务：在设置 of 里写明', 'approves nothing: name the tasks in its setting of')]
    }
    case 'take-over':
      return grounds(setting('grounds'), Object.keys(takeoverGrounds))
    case 'relaunch': {
      const from = setting('from')
      const known = oneOf(
        'from',
        from,
        tasks.map(({ key }) => key),
      )
      const again = typeof from === 'string' ? doneAgain(tasks, from).tasks : []
      return known.length > 0 || tasks.some(({ key, kind }) => (kind === 'notice' || kind === 'invite') && again.includes(key))
        ? known
        : [
            text(
              '设置 from 之后没有发布公告的任务：一轮采购从公告或者公告之前的任务重新开始',
              'nothing is called for from its setting from on: a round begins with a notice or before it',
            ),
          ]
    }
    case 'terminate':
      return grounds(setting('grounds'), Object.keys(terminationGrounds))
    case 'claw-back':
      return grounds(setting('grounds'), Object.keys(clawBackGrounds))
    default:
      return []
  }
}

/** Grounds, where the task names any, are some of its kind's; none named leaves them open. */
function grounds(named: unknown, codes: readonly string[]): readonly Text[] {
  if (named === undefined) return []
  if (!Array.isArray(named) || named.length === 0) return oneOf('grounds', named, codes)
  return named.flatMap((ground) => oneOf('grounds', ground, codes))
}

/** What a kind opens and only another kind closes, or cannot begin without: a process with the one has the other. */
const partners: Readonly<Record<string, string>> = {
  rectify: 'verify-rectification',
  'take-over': 'takeover-plan',
  'claw-back': 'refund',
  'ask-consent': 'consent',
  consent: 'ask-consent',
}

function missingPartner({ kind }: TaskElement, tasks: readonly TaskElement[]): readonly Text[] {
  const partner = lookUp(partners, kind)
  if (partner === undefined || tasks.some((other) => other.kind === partner)) return []
  return [text(`有 ${kind} 就要有 ${partner} 的任务`, `a ${kind} needs a task of the kind ${partner}`)]
}

function oneOf(name: string, value: unknown, keys: readonly string[]): readonly Text[] {
  if (typeof value === 'string' && keys.includes(value)) return []
  const [zh, en] = value === undefined ? ['没有写', 'missing'] : [`是 ${JSON.stringify(value)}`, JSON.stringify(value)]
  return [text(`设置 ${name} ${zh}；应为以下之一：${keys.join('、')}`, `its setting ${name} is ${en}; it is one of: ${keys.join(', ')}`)]
}

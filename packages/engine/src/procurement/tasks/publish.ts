import * as z from 'zod'
import type { Cited } from '../../policy/resolved-profile.ts'
import type { DisclosureElement } from '../../policy/purchase-terms.ts'
import { type Text, text } from '../../policy/text.ts'
import { channels, publicationSubjects, withheldContents } from '../codes.ts'
import { choices, files, line, publicProse, yesNo } from '../field.ts'
import type { Publication } from '../project.ts'
import { publicationDraft, subjectOf } from '../publication.ts'
import { refuseIf, refuseUnless } from '../refusal.ts'
import { defineKind, type TaskScope } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const address = text('网址或刊号', 'Address or issue')

const input = z.strictObject({
  content: publicProse(text('公开的内容', 'What is published'), {
    help: text(
      '公开后人人可见；身份证号码、手机号码和银行卡号不能出现',
      'Everybody will see it; no citizen id, mobile number or bank card',
    ),
  }),
  channels: choices(text('公开渠道', 'Channels'), channels),
  address: line(address).optional().meta({ label: address, widget: 'text' }),
  withheld: choices(text('不公开的部分', 'Left out'), withheldContents),
  checked: yesNo(text('已逐字核对，认不出任何未成年人', 'Read word by word: no minor can be recognised')),
  files: files(text('附件', 'Files')),
})

interface Data extends Publication {
  readonly content: string
}

/**
 * 公开: what was made public, where and on which day. Numbers that belong to a person are no form of a public text, so a text that holds
 * one is answered and nowhere kept; that nobody under age can be recognised, which no machine can tell, somebody has to have checked.
 * Settings: `of`, what is published; `disclosure`, the element whose channels bind.
 */
export const publish = defineKind<typeof input, Data>({
  kind: 'publish',
  input,
  facts: (given, scope) => ({
    'publication.channels': given.channels,
    'award.reviewersNamed': subjectOf(scope.task) === 'result' ? namesEveryReviewer(given.content, scope) : undefined,
  }),
  check: (given, scope) => {
    const named = disclosureOf(scope)
    const missing = (named?.channels ?? []).filter((channel) => !given.channels.some((chosen) => chosen === channel))
    const wanting = missing.map((channel) => (channels as Readonly<Record<string, Text>>)[channel] ?? text(channel, channel))
    return [
      ...refuseIf(given.channels.length === 0, 'publish-channel', {
        citation: workingRule('completeness'),
        field: 'channels',
        message: text('至少选一个公开渠道', 'Choose at least one channel'),
      }),
      ...refuseIf(missing.length > 0, 'publish-where-due', {
        citation: named?.citation ?? scope.task.citation,
        field: 'channels',
        message: text(
          `还应当在这些渠道公开：${wanting.map(({ zh }) => zh).join('、')}`,
          `It must be published in these channels too: ${wanting.map(({ en }) => en).join(', ')}`,
        ),
      }),
      ...refuseUnless(given.checked, 'publish-checked', {
        citation: workingRule('privacy'),
        field: 'checked',
        message: text(
          '公开前先逐字核对，认不出任何未成年人才能公开',
          'Read it word by word first: it is published only when no minor can be recognised',
        ),
      }),
      ...refuseUnless(thereIs(scope), 'publish-subject', {
        citation: workingRule('times'),
        message: text('还没有可以公开的结果', 'There is nothing to publish yet'),
      }),
    ]
  },
  decide: (given, { task, context }) => ({
    data: {
      of: subjectOf(task),
      on: context.today,
      channels: given.channels,
      address: given.address ?? null,
      withheld: given.withheld,
      content: given.content,
    },
    amountFen: null,
    summary: publicationSubjects[subjectOf(task)],
    effects: [],
  }),
  evolve: (state, { of, on, channels: published, address: where, withheld }) => ({
    publications: [...state.publications, { of, on, channels: published, address: where, withheld }],
    ...(of === 'evaluation' ? { evaluations: allPublished(state.evaluations) } : {}),
  }),
  suggest: (scope) => ({
    content: publicationDraft(scope),
    channels: [...(disclosureOf(scope)?.channels ?? [])],
    withheld: ['minors', 'personal-numbers'],
  }),
})

/** Results that stand when an evaluation is published are public; one that is held later is not. */
function allPublished<E extends object>(
  evaluations: Readonly<Record<string, E>>,
): Readonly<Record<string, E & { readonly published: true }>> {
  return Object.fromEntries(Object.entries(evaluations).map(([key, evaluation]) => [key, { ...evaluation, published: true as const }]))
}

function disclosureOf({ profile, task }: TaskScope): Cited<DisclosureElement> | undefined {
  const key = task.settings['disclosure']
  return profile.terms.filter((term) => term.element === 'disclosure').find((term) => term.key === key)
}

function thereIs({ state, task }: TaskScope): boolean {
  switch (subjectOf(task)) {
    case 'result':
      return state.award !== null
    case 'contract':
      return state.contract !== null
    case 'evaluation':
      return Object.keys(state.evaluations).length > 0
  }
}

/** Whether the text names every member of the panel; unknown while there is no text or no panel. */
function namesEveryReviewer(content: string | undefined, { state }: TaskScope): boolean | undefined {
  if (content === undefined || state.panel.length === 0) return undefined
  return state.panel.every(({ name }) => content.includes(name))
}

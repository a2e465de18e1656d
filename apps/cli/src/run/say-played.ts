import type { Language } from '@goufu/api'
import { type Citation, codes, formatYuan, type ProjectView, type ResolvedProfile, type Text, text } from '@goufu/engine'
import type { Answer, Played, Scenario } from '@goufu/scenario'

const INDENT = '      '
/** Overdue tasks named one by one; the rest is counted. */
const MOST_OVERDUE = 3

/** What stands above the steps. */
export function sayHead(scenario: Scenario, profile: ResolvedProfile, language: Language): readonly string[] {
  const { number, title } = profile.document
  return [scenario.title, `${number} ${title[language]}`, '']
}

/** One step for a terminal: what, who, how it went, on what basis; money and due dates where they have changed. */
export function sayPlayed(played: Played, before: readonly Played[], language: Language): readonly string[] {
  const { by, answer, look } = played
  const who = by === null ? '' : `  ${by.name}${language === 'zh' ? `（${codes.roles[by.role].zh}）` : ` (${codes.roles[by.role].en})`}`
  const number = played.step === 0 ? '' : String(played.step)
  const earlier = before.findLast((other) => other.look !== null && other.look.view.id === look?.view.id)?.look?.view
  return [
    `${number.padStart(4)}  ${played.on}  ${played.title[language]}${who}`,
    ...(played.note === null ? [] : [`${INDENT}${played.note}`]),
    ...(answer === null || played.kind === 'enter' ? [] : sayAnswer(played, answer, language)),
    ...(look === null ? [] : changed(moneyLine(look.view, language), earlier && moneyLine(earlier, language))),
    ...(look === null ? [] : changed(dueLine(look.view, language), earlier && dueLine(earlier, language))),
    ...played.mismatches.map(
      ({ about, expected, found }) =>
        INDENT + text(`≠ ${about}：应为 ${expected}，实为 ${found}`, `≠ ${about}: expected ${expected}, found ${found}`)[language],
    ),
  ]
}

/** What stands below the steps. */
export function sayEnd(played: readonly Played[], sound: boolean, language: Language): readonly string[] {
  const steps = played.filter((each) => each.step > 0)
  const wrong = steps.filter((each) => each.mismatches.length > 0).map((each) => each.step)
  const result =
    wrong.length === 0
      ? text(`${steps.length} 步，均与预期一致`, `${steps.length} steps, all as expected`)
      : text(
          `${steps.length} 步，其中 ${wrong.length} 步与预期不符：${wrong.join('、')}`,
          `${steps.length} steps, ${wrong.length} not as expected: ${wrong.join(', ')}`,
        )
  const proof = sound ? text('记录核验一致', 'the records are proved') : text('记录核验不符', 'the records are not as they were written')
  return ['', `${result[language]}${language === 'zh' ? '；' : '; '}${proof[language]}`]
}

const outcomes: Readonly<Record<Answer['outcome'], Text>> = {
  accepted: text('已办', 'done'),
  refused: text('不予办理', 'refused'),
  'needs-facts': text('还缺事实或理由', 'facts or reasons missing'),
  'wrong-role': text('不由该角色办理', 'not for this role'),
  'invalid-input': text('输入有误', 'input not valid'),
  'unknown-task': text('没有这项任务', 'no such task'),
}

function sayAnswer(played: Played, answer: Answer, language: Language): readonly string[] {
  const { record, citation } = played
  const mark = answer.outcome === 'accepted' ? '✓' : '✗'
  const amount =
    record?.amountFen === null || record === null ? [] : [`${formatYuan(record.amountFen)} ${language === 'zh' ? '元' : 'yuan'}`]
  const summary = record?.summary === null || record === null ? [] : [record.summary[language]]
  const basis = citation === null ? [] : [`${INDENT}${text('依据', 'basis')[language]}  ${sayCitation(citation)}`]
  return [
    `${INDENT}${mark} ${[outcomes[answer.outcome][language], ...amount, ...summary].join('  ')}`,
    ...(answer.outcome === 'accepted' ? basis : []),
    ...answer.findings
      .filter((finding) => answer.outcome === 'accepted' || finding.effect !== 'shown')
      .map((finding) => `${INDENT}  ${finding.message[language]}  ${sayCitation(finding.citation)}`),
    ...answer.issues.map((issue) => `${INDENT}  ${issue.path} ${issue.message[language]}`),
  ]
}

function sayCitation({ document, clause }: Citation): string {
  return `${document} ${clause}`
}

function moneyLine({ money }: ProjectView, language: Language): string {
  const parts: readonly (readonly [Text, number | null])[] = [
    [text('预算', 'budget'), money.budgetFen],
    [text('合同', 'contract'), money.contractFen],
    [text('已付', 'paid'), money.paidFen === 0 ? null : money.paidFen],
    [text('追回', 'clawed back'), money.clawedBackFen === 0 ? null : money.clawedBackFen],
    [text('到账', 'came back'), money.refundedFen === 0 ? null : money.refundedFen],
    [text('违约金', 'damages'), money.penaltiesFen === 0 ? null : money.penaltiesFen],
    [text('捐助', 'donated'), money.donatedFen === 0 ? null : money.donatedFen],
  ]
  const known = parts.flatMap(([label, amount]) => (amount === null ? [] : [`${label[language]} ${formatYuan(amount)}`]))
  return known.length === 0 ? '' : `${text('资金', 'money')[language]}  ${known.join('  ')}`
}

function dueLine({ nextDue, overdue }: ProjectView, language: Language): string {
  const more = overdue.length - MOST_OVERDUE
  const next = nextDue === null ? [] : [`${nextDue.title[language]} ${nextDue.due}`]
  const late = overdue
    .slice(0, MOST_OVERDUE)
    .map(
      (due) =>
        text(
          `${due.title.zh} ${due.due} 逾期${due.overdueDays ?? 0}日`,
          `${due.title.en} ${due.due}, ${due.overdueDays ?? 0} days overdue`,
        )[language],
    )
  const rest = more > 0 ? [text(`另有 ${more} 项逾期`, `${more} more overdue`)[language]] : []
  return next.length + late.length === 0
    ? ''
    : `${text('期限', 'due')[language]}  ${[...late, ...rest, ...next].join(language === 'zh' ? '；' : '; ')}`
}

function changed(line: string, earlier: string | undefined): readonly string[] {
  return line === '' || line === earlier ? [] : [INDENT + line]
}

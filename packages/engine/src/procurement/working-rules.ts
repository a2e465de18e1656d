import type { Citation } from '../policy/citation.ts'
import { type Text, text } from '../policy/text.ts'

/**
 * What holds for every purchase, whatever its document says: the engine's own rules, in short words. A refusal by one of them says so,
 * and never names a clause of a document that does not say it.
 */
const gists = {
  force: text(
    '文件在施行期内才能开始办理，送审稿只能试用；开始以后改用同一文件的另一版本，由审批人说明理由，规则日文件要在施行，已办的任务和已付的各期不能缺',
    'A purchase begins while its documents are in force; a draft is for trials only. To go by another version of the same document later takes an approver and a reason, a document in force on the day its rules are read, and every task that was done and instalment that was paid',
  ),
  roles: text('任务由流程指定的角色办理，各办各的', 'A task is done by the roles that the process names, and each does their own'),
  separation: text(
    '办的人、批的人和付款的人各是各人，代理的连本人一起算；有利害关系的和申报单位的人不参加评审，提供服务的不评价、不验收自己的服务，承接主体不接管自己的项目，录入记录的不撤销自己的记录',
    'Whoever prepares does not approve, and neither of them pays; a deputy counts as whom they stand in for too. Nobody with a conflict of interest and nobody of an applicant sits on the panel, whoever provides a service does not judge it, no supplier steps in for itself, and nobody strikes out what they entered',
  ),
  order: text(
    '办理日不早于上一项任务；办结、取消或终止以后不再办理',
    'No task takes effect before the last one, and none once the purchase is archived, cancelled or terminated',
  ),
  times: text(
    '先发布后截止，过期不受理；承接主体、评审成员和公众以办理当天为办理日；合同先签订后开始，先开始后结束；期内才能变更，只能延后结束',
    'A call closes after it is published and takes nothing later; suppliers, members of a panel and the public act on the day they do it; a contract is signed, then begins, then ends; it is amended before it ends, to a later end only',
  ),
  amounts: text(
    '金额以分计，大于零，合计等于各项之和；最小的不大于最大的',
    'Amounts are whole fen above zero, a total equals the sum of its parts, and no lowest is above its highest',
  ),
  limits: text(
    '预留不超过指标，申报不超过预算，确定不超过申报，合同不超过确定，追加不超过指标余额，拨付不超过合同，审核的支出不超过已付和捐助、范围以外的是问题，追回不超过已付，到账不超过追回',
    'Reserved within the fund, offered within the budget, awarded within the offer, contracted within the award, added within what the fund has free, paid within the contract, spent within what was paid and donated and for the contract alone, clawed back within what was paid, received within what was clawed back',
  ),
  completeness: text(
    '该有结论的各有一个，不漏也不重',
    'Whatever needs a result has exactly one: nothing is left out, nothing stands twice',
  ),
  choice: text(
    '只从已登记、已申报、已通过、已公示的当中选',
    'Chosen only among what is registered, has applied, has passed, has been shown to the public',
  ),
  reasons: text('退回和不通过，说明理由', 'Sending back and refusing give a reason'),
  ending: text(
    '签订合同前可以取消，签订以后只能变更或终止，结算以后不再变更',
    'A purchase can be cancelled before its contract is signed; afterwards the contract can only be amended, until it is settled, or terminated',
  ),
  privacy: text(
    '公开的内容不含个人号码，认不出任何未成年人',
    'What is made public holds no number of a person, and no minor can be recognised in it',
  ),
  years: text(
    '指标分购买主体、分年度、分来源；年终才结转，只结转可用余额，只转到同一主体、同一来源下一年度的资金',
    'Money is appropriated by buyer, year and source; at the end of a year what is free can be carried over, to the same buyer’s fund of the same source in the next year only',
  ),
  sampling: text(
    '先抽样后调查；名册先编号，种子后公开，抽签可以复算；不记录谁答了什么',
    'The sample is drawn before anybody answers, from a list numbered before the seed is public, so that it can be drawn again; nobody’s answer is kept',
  ),
  exceptions: text(
    '推荐性规定可以有例外：办理的人请求并说明理由，另一名审批人先同意，一次同意只用一次；本来就由审批人办理的，办理的就是审批人',
    'A recommended rule bends: whoever does the task asks and gives the reason, and an approver, another person, has agreed before, once for one act; where an approver does the task, that is the approver',
  ),
} as const satisfies Readonly<Record<string, Text>>

export type WorkingRule = keyof typeof gists

const citations = Object.fromEntries(
  Object.keys(gists).map((rule, index): [string, Citation] => [
    rule,
    { profile: 'goufu', document: '购服通则', clause: `通则 ${index + 1}`, kind: 'practice', verified: true },
  ]),
) as Readonly<Record<WorkingRule, Citation>>

/** Where a working rule stands. */
export function workingRule(rule: WorkingRule): Citation {
  return citations[rule]
}

/** The working rules as clauses, in their order, for whoever reads a policy. */
export const workingClauses: readonly { readonly path: string; readonly gist: Text; readonly citation: Citation }[] = Object.entries(
  gists,
).map(([rule, gist]) => {
  const citation = citations[rule as WorkingRule]
  return { path: citation.clause, gist, citation }
})

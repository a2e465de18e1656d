import {
  all,
  any,
  carriedBy,
  clause,
  date,
  duty,
  evidenceList,
  facts,
  instalment,
  notExecutable,
  openShare,
  parameter,
  paymentPlan,
  penalty,
  reading,
  rule,
  statement,
  text,
} from '@goufu/engine'
import { modelContract } from './annex-1-template.ts'

const issued = date('2025-11-24')
const { contract } = facts
const buyer = { key: 'buyer', title: text('甲方（购买主体）', 'party A, the buyer') }
const supplier = { key: 'supplier', title: text('乙方（承接主体）', 'party B, the supplier') }

/** Section 五 leaves shares and manner of payment to the contract: the buyer sets them in its procurement document. */
const firstShare = openShare('first-share', text('签订后支付比例', 'share paid after signing'))
const interimShare = openShare('interim-share', text('期中支付比例', 'share paid in between'))
const finalShare = openShare('final-share', text('评估合格后支付比例', 'share paid after the evaluation'))
const copies = parameter.quantity('count', 'contract-copies', {
  title: text('合同份数', 'copies of the contract'),
  direction: 'atLeast',
  delegated: true,
  values: [{ from: issued, value: 3 }],
})

const signed = contract.signedOn.onOrBefore(facts.today).as(text('合同已签订', 'the contract is signed'))
const reviewed = any(
  facts.inspection.result.equals('sound'),
  all(facts.inspection.result.equals('fault'), facts.inspection.openFaults.equals(0)),
).as(
  text(
    '最近一次检查或资金审核未发现问题，或者问题已整改合格',
    'the last inspection or fund review found no fault, or it has been put right',
  ),
)
const failed = facts.evaluation.final.equals('failed')
const evaluated = facts.evaluation.final.equals('passed').as(text('期满评估合格', 'the evaluation before expiry is passed'))

export const modelContractClauses = [
  clause(
    '附件1/第一条',
    text('合同示范文本：项目名称', 'Model contract: name of the project'),
    modelContract,
    reading(
      'template-offers',
      [
        text('示范文本的条款必须照用', 'The terms of the model contract must be used as they are'),
        text('示范文本只提供默认条款，购买主体可以改', 'The model contract offers terms that the buyer may change'),
      ],
      {
        chosen: 1,
        because: text('文本末尾注明不限于上述模板，由购买主体自行确定', 'Its closing note leaves form and content to the buyer'),
      },
    ),
  ),
  clause(
    '附件1/第二条',
    text('服务项目、标准、数量、单价、总价和时间节点', 'Services, standards, quantities, prices and dates'),
    carriedBy('procurement-plan', 'procurement-contract'),
    reading(
      'yuan-and-ten-thousand-yuan',
      [
        text('单价和总价都按元填', 'Unit price and total are both in yuan'),
        text('单价按元、总价按万元填，两列单位不同', 'The unit price is in yuan and the total in 10,000 yuan: the columns differ'),
      ],
      {
        chosen: 1,
        because: text(
          '表头如此；系统一律记到分，制表时换算，避免差一万倍',
          'So the table says; the system keeps fen and converts when the table is written, lest it be off by 10,000',
        ),
      },
    ),
  ),
  clause(
    '附件1/第三条',
    text(
      '经费使用和支付方式；评价不合格可以拒付，已付的退还',
      'Use of funds and payment; on a failed evaluation payment may be refused and what was paid is returned',
    ),
    firstShare,
    interimShare,
    finalShare,
    paymentPlan('contract-payments', [
      instalment('first', {
        title: text('签订后支付', 'payment after signing'),
        share: firstShare,
        gate: signed,
        say: text('合同还没有签订，现在不能支付', 'The contract is not signed yet: no payment now'),
      }),
      instalment('interim', {
        title: text('期中支付', 'payment in between'),
        share: interimShare,
        gate: reviewed,
        say: text(
          '还没有检查或资金审核，或最近一次发现的问题没有整改合格，现在不能支付',
          'There was no inspection or fund review, or what the last one found has not been put right: no payment now',
        ),
        next: text(
          '检查或资金审核未发现问题，或者问题整改合格后可以支付',
          'Payment can go on once one finds no fault, or the fault is put right',
        ),
      }),
      instalment('final', {
        title: text('评估合格后支付', 'payment after the evaluation'),
        share: finalShare,
        gate: evaluated,
        say: text('期满评估还没有合格，现在不能支付', 'The evaluation before expiry is not passed: no payment now'),
        next: text(
          '评估合格后可以支付；不合格的先整改再复评',
          'Payment can go on once it is passed; after a failure, rectify and evaluate again',
        ),
      }),
    ]),
    penalty('evaluation-failed', {
      title: text('评价不合格，可以拒付（第五条残存的末句）', 'evaluation failed: payment may be refused (what is left of article 5)'),
      elective: true,
      default: true,
      when: failed,
      also: ['refuse-payment'],
    }),
    penalty('evaluation-failed-refund', {
      title: text(
        '评价不合格，已付的应全额退还（第五条残存的末句）',
        'evaluation failed: what was paid is returned (what is left of article 5)',
      ),
      default: true,
      when: all(failed, contract.paidFen.moreThan(0)),
      amount: contract.paidFen,
      refund: true,
      also: ['refund-all'],
    }),
    reading(
      'pages-missing',
      [
        text('按残存文字补出缺页的条款', 'Fill in the missing articles from what is left'),
        text('缺页不补写，标为由购买主体补齐', 'Leave the missing articles to the buyer, and say so'),
      ],
      {
        chosen: 1,
        because: text(
          '第三条只剩标题，第四条全缺，第五条只剩末句；末句在公布文本里接在第三条标题之后，所以引用第三条；不能替文件写条款',
          'Article 3 is a heading, 4 is lost, 5 has its end only, which in the published text follows the heading of 3 and is cited there; nobody can write them for the document',
        ),
      },
    ),
    reading(
      'payments-by-contract',
      [
        text('一次支付', 'One payment'),
        text(
          '分签订后、期中、评估合格后三次，比例由购买主体定',
          'Three payments, after signing, in between and after the evaluation, with shares set by the buyer',
        ),
      ],
      {
        chosen: 1,
        because: text(
          '五要求合同写明支付比例，六(四)把评价结果作为结算依据；期数是本系统的默认安排，不用的一期比例填零',
          '五 has shares in the contract, 六(四) makes the evaluation count for settlement; three is a default, and a share may be zero',
        ),
      },
    ),
  ),
  statement('附件1/第六条', text('双方权利和义务', 'Rights and duties')),
  statement('附件1/第六条(一)', text('甲方权利和义务', 'The buyer')),
  clause(
    '附件1/第六条(一)1',
    text(
      '可以了解进度和资金；资金使用每半年审核一次，各地结合实际酌情确定',
      'May learn of progress and money; reviews the use of funds every half-year, or as often as the place decides',
    ),
    duty('half-yearly-fund-review', text('审核乙方的资金使用', 'review how the supplier uses the funds'), buyer, 'half-year'),
    carriedBy('fund-review'),
    reading(
      'half-yearly-or-as-decided',
      [
        text('必须每半年审核一次', 'Every half-year, no more and no less'),
        text('每半年一次是默认，各地可以另定次数', 'Every half-year by default; the place may decide otherwise'),
      ],
      {
        chosen: 1,
        because: text(
          '括号里写明由各地酌情确定；任务按默认列出，没有审核的半年不拦结算，另加的审核记作监督检查',
          'The brackets leave it to the place: the task is listed by default, a half-year without one holds no settlement up, and more of them are recorded as inspections',
        ),
      },
    ),
  ),
  clause(
    '附件1/第六条(一)2',
    text('可以制定具体的评价指标或办法', 'May lay down indicators and methods of evaluation'),
    carriedBy('final-evaluation'),
  ),
  clause(
    '附件1/第六条(一)3',
    text('组织验收，及时付款', 'Accepts the work and pays in time'),
    carriedBy('acceptance', 'first-payment', 'interim-payment', 'final-payment'),
  ),
  clause(
    '附件1/第六条(一)4',
    text('协助乙方办事', 'Helps the supplier with what it has to arrange'),
    duty('help-supplier', text('协助乙方', 'help the supplier'), buyer),
  ),
  statement('附件1/第六条(一)5', text('其他由购买主体自行明确', 'The rest is for the buyer to state')),
  statement('附件1/第六条(二)', text('乙方权利和义务', 'The supplier')),
  clause(
    '附件1/第六条(二)1',
    text(
      '不得委托第三方；如实报告进展；未完成部分退还款项',
      'Passes nothing on; reports truthfully; returns the money for what is left undone',
    ),
    duty('truthful-progress', text('如实报告进展，按时按标准完成', 'report truthfully, finish in time and to standard'), supplier),
    carriedBy('progress-report', 'acceptance', 'funds-claw-back', 'claw-back-refund'),
    penalty('money-for-undone-work', {
      title: text('没有按期完成的部分，相应款项返还（未付的不付）', 'money for what is left undone is returned, or not paid'),
      default: true,
      when: contract.undoneFen.moreThan(0),
      amount: contract.undoneFen,
      refund: true,
    }),
    reading(
      'money-that-corresponds',
      [
        text('相应款项由双方协商', 'The parties agree on the money'),
        text('按没有完成的数量乘单价计算', 'The quantity left undone times its unit price'),
      ],
      {
        chosen: 1,
        because: text(
          '第二条逐项写明数量和单价，验收也逐项进行',
          'Article 2 gives quantity and unit price item by item, and acceptance goes item by item',
        ),
      },
    ),
  ),
  clause(
    '附件1/第六条(二)2',
    text('保证甲方不受知识产权追究', 'Keeps the buyer free of claims of intellectual property'),
    notExecutable('third-party-rights', text('是否侵权由司法认定', 'Whether rights are infringed is for the courts')),
  ),
  clause(
    '附件1/第六条(二)3',
    text('按投标文件履行', 'Performs as offered'),
    duty('perform-as-offered', text('按投标文件履行合同', 'perform the contract as offered'), supplier),
  ),
  clause(
    '附件1/第六条(二)4',
    text('信息报道经甲方同意后发布', 'News is published with the consent of the buyer'),
    duty('news-with-consent', text('信息报道经甲方同意后发布', 'publish news only with the consent of the buyer'), supplier),
  ),
  statement('附件1/第六条(二)5', text('其他由购买主体自行完善', 'The rest is for the buyer to complete')),
]

export const contractFormClauses = [
  clause(
    '附件1/第八条',
    text(
      '争议先协商，不成的向甲方住所地法院起诉',
      'Disputes are settled by agreement, otherwise before the court at the seat of the buyer',
    ),
    notExecutable('disputes-in-court', text('争议解决在系统之外', 'Disputes are settled outside the system')),
  ),
  clause(
    '附件1/第九条',
    text(
      '一式三份，可以调整；法定代表人或授权委托人签章生效，授权的附委托书',
      'Three copies, which may be adjusted; in effect once signed by the legal representative or somebody authorised, with the letter of authority attached',
    ),
    copies,
    rule('three-copies', {
      on: 'sign-contract',
      severity: 'prefer',
      require: contract.copies.atLeast(copies),
      say: text('示范文本建议甲方、乙方和财政部门各执一份', 'The model contract has one copy each for buyer, supplier and finance'),
      field: 'contract-copies',
    }),
    rule('agent-with-letter', {
      on: 'sign-contract',
      severity: 'should',
      require: contract.authorised,
      say: text('由被授权人签订的，合同须附授权委托书', 'Where somebody authorised signs, the letter of authority is attached'),
      next: text('补附授权委托书，或者写明理由', 'Attach it, or give a reason'),
      field: 'contract-authorised',
    }),
    evidenceList('signing-papers', text('签约材料', 'papers for signing'), 'procurement-contract', [
      { key: 'contract', title: text('双方签章的合同', 'contract signed and sealed by both') },
    ]),
  ),
  clause(
    '附件1/第十条',
    text('提交服务成果，内容和形式由购买主体定', 'Results are handed in; content and form are for the buyer'),
    carriedBy('deliverables'),
  ),
]

import {
  all,
  carriedBy,
  clause,
  criterion,
  disable,
  disclosure,
  duty,
  facts,
  instalment,
  not,
  notExecutable,
  openParameter,
  openShare,
  paymentPlan,
  reading,
  restates,
  role,
  type RoleElement,
  roleName,
  rule,
  scorecard,
  text,
} from '@goufu/engine'
import { byMarks } from '@goufu/national-base'
import { contractForm } from './contract-form.ts'

const signed = facts.contract.signedOn.onOrBefore(facts.today).as(text('合同已签订', 'the contract is signed'))
const notSigned = text('合同还没有签订，现在不能支付', 'The contract is not signed yet: no payment now')

/** The draft names what decides and gives no points: the buyer sets them in its procurement document. */
const qualityPoints = openParameter('hundredths', 'points-quality', text('服务质量分值', 'points for quality'))
const standardPoints = openParameter('hundredths', 'points-standard', text('服务标准分值', 'points for the standard of service'))
const pricePoints = openParameter('hundredths', 'points-price', text('价格分值', 'points for the price'))
/** Payment is by the contract; its shares are set with the procurement document, and are nought for payments it does not have. */
const firstShare = openShare('first-share', text('首次支付比例', 'first share'))
const secondShare = openShare('second-share', text('第二次支付比例', 'second share'))
const thirdShare = openShare('third-share', text('第三次支付比例', 'third share'))
const lastShare = openShare('last-share', text('末次支付比例', 'last share'))
const agreed = (share: ReturnType<typeof openShare>) => share.of(facts.contract.priceFen, 'halfUp').moreThan(0)

/** The buyer pays, where the finance department approves: its own accountants, who neither open nor change a fund. */
export const buyerAccounts: RoleElement = role('buyer-accounts', text('购买主体财务人员', "buyer's accountant"), {
  extends: 'finance',
  only: [
    'project.read',
    'project.history',
    'task.do',
    'inbox.read',
    'contract.read',
    'file.read',
    'file.bring',
    'fund.read',
    'supplier.read',
  ],
})

/** Whether the contract has these payments; it always has a last one. */
export const agreedPayments = {
  first: agreed(firstShare).as(text('合同约定了首次支付', 'the contract has a first payment')),
  second: agreed(secondShare).as(text('合同约定了第二次支付', 'the contract has a second payment')),
  third: agreed(thirdShare).as(text('合同约定了第三次支付', 'the contract has a third payment')),
}

export const stepClauses = [
  clause(
    '二(七)',
    text(
      '纳入民政部门指导性目录；规范流程，分类定标准；按部门预算和政府采购的程序组织',
      'In the guiding catalogue of civil affairs; a regular flow, standards by kind; by the procedures of budget and procurement',
    ),
    duty('guiding-catalogue', text('把儿童青少年服务纳入政府购买服务指导性目录', 'enter services for the young in the guiding catalogue'), {
      key: 'civil-affairs',
      title: text('民政部门', 'civil affairs'),
    }),
    rule('in-guiding-catalogue', {
      on: 'plan',
      severity: 'should',
      require: facts.plan.inGuidingCatalogue,
      say: text('购买的服务还没有列入指导性目录', 'The services are not in the guiding catalogue yet'),
      field: 'plan-inGuidingCatalogue',
    }),
    reading(
      'before-the-catalogue',
      [
        text('没有列入目录的服务不得购买', 'What is not in the catalogue may not be bought'),
        text(
          '列入目录是部门的任务；尚未列入的，说明理由后可以购买',
          'The catalogue is a task of the departments; until then a reason is given',
        ),
      ],
      {
        chosen: 1,
        because: text(
          '文件要求部门编入目录，没有禁止编入之前购买',
          'The draft asks the departments to enter the services and forbids no purchase before that',
        ),
      },
    ),
    reading(
      'five-links-and-five-steps',
      [
        text(
          '流程是项目选定、信息发布、组织购买、实施监管、绩效评价',
          'The flow: choosing, publishing, organising, supervising, evaluating',
        ),
        text('流程是1至5的五个步骤，绩效评价在后', 'The flow: the five numbered steps, the evaluation after them'),
      ],
      {
        chosen: 1,
        because: text(
          '两种列举各为五项但不一致；编号的步骤有具体要求，评价另见二(九)',
          'Two lists of five that differ; the numbered steps carry the norms, and the evaluation stands in 二(九)',
        ),
      },
    ),
    carriedBy('plan', 'call-notice', 'choose-method', 'inspection', 'performance-evaluation'),
  ),
  clause(
    '二(七)1',
    text(
      '编制年度计划，纳入部门预算，财政批准后组织；属于政府采购范围的编入政府采购预算',
      'A plan for the year, in the department budget, approved by finance before anything begins; procurement goes into the procurement budget',
    ),
    carriedBy('plan', 'finance-approval'),
    roleName('finance', text('财政部门', 'finance department')),
    rule('in-department-budget', {
      on: 'budget',
      severity: 'must',
      require: facts.budget.inDepartmentBudget,
      say: text('年度购买计划须纳入当年部门预算', 'The plan must be in the department budget of the year'),
      field: 'budget-inDepartmentBudget',
    }),
    rule('in-procurement-budget', {
      on: 'budget',
      severity: 'must',
      when: facts.plan.withinProcurement,
      require: facts.budget.inProcurementBudget,
      say: text('属于政府采购范围的项目应当编入政府采购预算', 'What is within government procurement must be in the procurement budget'),
      field: 'budget-inProcurementBudget',
    }),
  ),
  clause(
    '二(七)2',
    text(
      '及时公布购买的项目、内容、对承接主体的要求和评价标准',
      'Publish in time what is bought, its content, the requirements on suppliers and the standards of evaluation',
    ),
    rule('notice-tells-all', {
      on: 'notice',
      severity: 'must',
      require: facts.notice.parts.containsAll(['services', 'content', 'supplier-requirements', 'evaluation-standards']),
      say: text('公告还没有公布：{missing}', 'The notice does not tell yet: {missing}'),
      field: 'notice-parts',
    }),
    disclosure(
      'purchase-information',
      text('购买的项目、内容、要求和评价标准', 'services, content, requirements and standards'),
      'call-notice',
    ),
  ),
  clause(
    '二(七)3',
    text(
      '集中采购目录以内或限额标准以上的用政府采购方式；选定以质量和标准为前提，不能只看价低',
      'Within the central catalogue or above the threshold a procurement method is used; quality and standard come first, the lowest price alone does not decide',
    ),
    disable(
      { key: 'method-recognised' },
      text(
        '送审稿只要求属于政府采购范围的项目采用政府采购方式，按本条判断',
        'The draft asks for a method of government procurement only within its range, and is judged by this clause',
      ),
    ),
    rule('procurement-method', {
      on: 'choose-method',
      severity: 'must',
      when: facts.plan.withinProcurement,
      require: facts.method.code.oneOf(['open-tender', 'invited-tender', 'negotiation', 'consultation', 'single-source', 'inquiry']),
      say: text('属于政府采购范围的项目，不能用{method.code}', 'Within government procurement, not by {method.code}'),
      field: 'method',
    }),
    reading(
      'other-methods',
      [
        text('只能用列出的五种方式', 'Only the five methods listed'),
        text('政府采购规定的其他方式也可以用', 'Other methods of government procurement too'),
      ],
      {
        chosen: 1,
        because: text('列举以“等方式”收尾；询价也是法定的政府采购方式', 'The list ends openly; inquiry is a lawful method as well'),
      },
    ),
    qualityPoints,
    standardPoints,
    pricePoints,
    scorecard('review', text('选定承接主体', 'Choosing the supplier'), [
      criterion('quality', text('满足服务质量', 'Quality of the service'), qualityPoints, '二(七)3'),
      criterion('standard', text('符合服务标准', 'Standard of the service'), standardPoints, '二(七)3'),
      criterion('price', text('价格', 'Price'), pricePoints, '二(七)3', { marking: { method: 'price' } }),
    ]),
    rule('quality-has-points', {
      on: 'form-panel',
      severity: 'must',
      when: byMarks,
      require: all(qualityPoints.moreThan(0), standardPoints.moreThan(0)),
      say: text('服务质量和服务标准都要有分值，不能只按价格评', 'Quality and standard both need points: price alone may not decide'),
    }),
    rule('not-on-price-alone', {
      on: 'award',
      severity: 'must',
      require: not(facts.award.onPriceAlone),
      say: text('不能简单以价低选定承接主体', 'The lowest price alone may not decide'),
      field: 'award-onPriceAlone',
    }),
  ),
  clause(
    '二(七)4',
    text('及时签订合同，写明八项内容，按合同支付', 'Sign in time, with eight contents; pay by the contract'),
    buyerAccounts,
    restates({ key: 'contract-in-time' }),
    contractForm,
    rule('contract-states-all', {
      on: 'sign-contract',
      severity: 'must',
      require: facts.contract.articles.containsAll(['scope', 'subject', 'quantity', 'quality', 'term', 'payment', 'rights', 'breach']),
      say: text('合同没有写明：{missing}', 'The contract does not state: {missing}'),
      field: 'articles',
    }),
    firstShare,
    secondShare,
    thirdShare,
    lastShare,
    paymentPlan('payments', [
      instalment('first', { title: text('首次支付', 'first payment'), share: firstShare, gate: signed, say: notSigned }),
      instalment('second', { title: text('第二次支付', 'second payment'), share: secondShare, gate: signed, say: notSigned }),
      instalment('third', { title: text('第三次支付', 'third payment'), share: thirdShare, gate: signed, say: notSigned }),
      instalment('last', { title: text('末次支付', 'last payment'), share: lastShare, gate: signed, say: notSigned }),
    ]),
    disable(
      { key: 'paid-when-accepted' },
      text('送审稿规定按合同支付，按本条判断', 'The draft has payments follow the contract, and is judged by this clause'),
    ),
    rule('paid-as-contracted', {
      on: 'pay',
      severity: 'must',
      require: facts.instalment.dueByContract,
      say: text('还没有达到合同约定的支付条件', 'Not due by the contract yet'),
      field: 'instalment-dueByContract',
    }),
    rule('price-paid', {
      on: 'settle',
      severity: 'must',
      require: facts.contract.paidFen.equals(facts.contract.priceFen),
      say: text(
        '合同约定的各次支付还没有付清，不能结算',
        'What the contract has paid in instalments is not paid in full: no settlement yet',
      ),
    }),
    reading(
      'number-of-payments',
      [
        text('固定分首次和末次两次支付', 'There are two payments, a first and a last'),
        text('支付几次、各付多少、什么条件下付，都由合同定', 'How many payments there are, of how much and when, is for the contract'),
      ],
      {
        chosen: 1,
        because: text(
          '本条只要求合同写明支付方式并按合同支付，没有定次数、比例和条件；系统预留四次，合同没有约定的比例填零，不再列出，每次支付都核对合同的条件',
          'The clause has the contract say how it is paid, and payments follow it; it names no number, share or condition. Four payments are at hand; those the contract does not have get a share of nought and are not listed, and each is held against the terms of the contract',
        ),
      },
    ),
  ),
  clause(
    '二(七)5',
    text(
      '承接主体按合同履行；购买主体跟踪、检查、验收；不得转包和暗箱操作',
      'The supplier performs; the buyer follows, inspects and accepts; no passing on, no dealing in the dark',
    ),
    carriedBy('inspection', 'acceptance'),
    rule('not-passed-on', {
      on: 'pay',
      severity: 'must',
      require: not(facts.contract.assigned),
      say: text('服务被转包，不再支付', 'The service has been passed on: no payment'),
      next: text('按二(十一)终止合同并处理', 'End the contract and act by 二(十一)'),
      field: 'contract-assigned',
    }),
    notExecutable(
      'dealing-in-the-dark',
      text(
        '暗箱操作是事后认定的事实；每一步留痕可供审计',
        'Dealing in the dark is established afterwards; every step is on record for auditors',
      ),
    ),
  ),
]

import { defineFacts, fact } from '../policy/fact.ts'
import { text } from '../policy/text.ts'
import {
  applicationDocuments,
  channels,
  contractArticles,
  evaluationResults,
  fundingSources,
  grades,
  registrars,
  sanctionGrounds,
  sides,
  soundness,
  supplierKinds,
} from './codes.ts'

const { fen, days, months, years, count, yesNo, date, code, codes, maybe } = fact

/** Every fact a purchase can offer to a rule. A task kind gives those of its input; the rest comes from the folded state. */
export const vocabulary = defineFacts({
  today: date(text('办理日', 'day of the task')),
  plan: {
    totalFen: fen(text('计划总额', 'planned total')),
    services: codes(text('购买的服务', 'services'), {}),
    months: months(text('服务周期', 'service period')),
    minimumAge: years(text('服务对象最小年龄', 'lowest age')),
    maximumAge: years(text('服务对象最大年龄', 'highest age')),
    needEvidence: yesNo(text('附有需求论证', 'evidence of need is given')),
  },
  budget: {
    totalFen: fen(text('预算指标', 'appropriation')),
    sources: codes(text('资金来源', 'funding sources'), fundingSources),
  },
  notice: {
    publishedOn: date(text('公告发布日', 'notice published on')),
    closesOn: date(text('申报截止日', 'applications close on')),
    channels: codes(text('发布渠道', 'channels'), channels),
  },
  application: {
    documents: codes(text('申请材料', 'application documents'), applicationDocuments),
    priceFen: fen(text('申报金额', 'offered price')),
  },
  applications: {
    received: count(text('申报单位数', 'applications received')),
    qualified: count(text('初审合格单位数', 'applications qualified')),
  },
  panel: {
    sides: codes(text('评审小组的组成', 'sides on the panel'), sides),
    members: count(text('评审小组人数', 'panel members')),
  },
  publicNotice: {
    days: days(text('公示天数', 'days of public notice')),
    endsOn: date(text('公示截止日', 'public notice ends on')),
  },
  objections: {
    open: count(text('未答复的异议', 'objections not answered')),
  },
  award: {
    amountFen: fen(text('确定金额', 'awarded amount')),
    decidedOn: date(text('确定承接主体之日', 'award decided on')),
    rank: count(text('评审名次', 'rank in the review')),
  },
  supplier: {
    kind: code(text('承接主体类型', 'kind of supplier'), supplierKinds),
    registrar: code(text('登记机关', 'registered with'), registrars),
    passedInspectionYears: codes(text('年检合格年度', 'years of passed inspection'), {}),
    badRecords: count(text('不良记录', 'bad records')),
    npoAccounting: yesNo(text('执行民间非营利组织会计制度', 'keeps non-profit accounting')),
    soundAccounting: yesNo(text('财务制度健全', 'sound accounting')),
    ownBankAccount: yesNo(text('有独立银行账户', 'own bank account')),
    experience: yesNo(text('有公益项目经验', 'experience with public-benefit projects')),
    honour: yesNo(text('履行社会责任优秀组织', 'honoured for social responsibility')),
    grade: maybe(code(text('评估等级', 'grade'), grades)),
    debarredUntil: maybe(date(text('禁止参与至', 'debarred until'))),
  },
  contract: {
    signedOn: date(text('签订日', 'signed on')),
    startsOn: date(text('合同开始日', 'contract starts on')),
    endsOn: date(text('合同结束日', 'contract ends on')),
    articles: codes(text('合同写明的内容', 'contents of the contract'), contractArticles),
    priceFen: fen(text('核定预算', 'approved price')),
    paidFen: fen(text('已付金额', 'paid')),
    reportDays: days(text('季后报送天数', 'days to report after a quarter')),
    midtermOn: date(text('中期评估期限', 'mid-term evaluation by')),
  },
  instalment: {
    amountFen: fen(text('本次金额', 'amount of this payment')),
  },
  period: {
    endsOn: date(text('报告期末', 'end of the period')),
  },
  inspection: {
    openFaults: count(text('未整改的问题', 'faults not put right')),
    result: code(text('检查结论', 'inspection result'), soundness),
  },
  evaluation: {
    midterm: code(text('中期评估结论', 'mid-term evaluation'), evaluationResults),
    final: code(text('效能评估结论', 'final evaluation'), evaluationResults),
    parties: codes(text('参与评价的各方', 'evaluating parties'), sides),
  },
  acceptance: {
    usersInvited: yesNo(text('已邀请服务对象参与验收', 'users were invited')),
    published: yesNo(text('验收结果已公开', 'result published')),
  },
  sanction: {
    ground: code(text('处理事由', 'ground'), sanctionGrounds),
    publishedIn: codes(text('通告渠道', 'published in'), channels),
  },
  archive: {
    items: codes(text('归档材料', 'archived documents'), {}),
  },
})

/** Typed handles of the facts, for authors of profiles. */
export const facts = vocabulary.handles

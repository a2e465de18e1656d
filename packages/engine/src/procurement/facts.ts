import { defineFacts, fact } from '../policy/fact.ts'
import { text } from '../policy/text.ts'
import {
  applicationDocuments,
  backgrounds,
  breachKinds,
  buyerKinds,
  buyerLevels,
  channels,
  contractArticles,
  evaluationResults,
  exclusionCodes,
  fundingSources,
  grades,
  incidentKinds,
  placeKinds,
  procurementMethods,
  registrars,
  reportRecipients,
  sanctionGrounds,
  sides,
  soundness,
  supplierKinds,
  terminationGrounds,
  workerRoles,
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
    contentFixed: yesNo(text('购买内容相对固定', 'content is fixed')),
    continuous: yesNo(text('连续性强', 'work is continuous')),
    fundingStable: yesNo(text('经费来源稳定', 'funding is stable')),
    priceStable: yesNo(text('价格变化幅度小', 'price is stable')),
    inGuidingCatalogue: yesNo(text('已列入指导性目录', 'in the guiding catalogue')),
    exclusions: codes(text('涉及的不得购买事项', 'excluded contents'), exclusionCodes),
  },
  buyer: {
    kind: code(text('购买主体类型', 'kind of buyer'), buyerKinds),
    level: code(text('购买主体层级', 'level of buyer'), buyerLevels),
  },
  yearFunds: {
    purchasedFen: fen(text('本年度已购买总额（含本项目）', 'bought this year, this project included')),
    transfersFen: fen(text('本年度中央和省级下拨专项资金', 'central and provincial transfers of the year')),
  },
  method: {
    code: code(text('采购方式', 'procurement method'), procurementMethods),
  },
  budget: {
    guaranteed: yesNo(text('预算有保障', 'the budget is guaranteed')),
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
    onPriceAlone: yesNo(text('只按价低选定', 'chosen by the lowest price alone')),
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
    independentLiability: yesNo(text('能独立承担民事责任', 'can bear civil liability')),
    governanceSound: yesNo(text('治理结构健全', 'sound governance')),
    staffAndSkill: yesNo(text('有必要的人员和专业能力', 'staff and skills')),
    facilities: yesNo(text('有必要的设施', 'facilities')),
    taxAndSocialInsurance: yesNo(text('依法缴纳税收和社会保险', 'taxes and social insurance paid')),
    financialRules: yesNo(text('财务、会计和资产管理制度健全', 'sound financial and asset management')),
    creditSound: yesNo(text('社会信誉和商业信誉良好', 'good social and commercial credit')),
    staffingConstraint: yesNo(text('已建立经费与编制协调约束机制', 'funds and posts are held in balance')),
    usesChildDirectors: yesNo(text('聘请村（居）儿童主任协助', 'hires child directors to help')),
    listedYouthProject: yesNo(text('有全国青年志愿服务入库优秀项目', 'has a project on the national list of youth volunteering')),
    lastMajorViolationOn: maybe(date(text('最近一次重大违法违纪', 'last major violation'))),
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
    written: yesNo(text('书面合同', 'in writing')),
    assigned: yesNo(text('转包', 'passed on as a whole')),
    subcontracted: yesNo(text('分包', 'passed on in part')),
    published: yesNo(text('合同已公告', 'published')),
    copies: count(text('合同份数', 'copies')),
  },
  instalment: {
    amountFen: fen(text('本次金额', 'amount of this payment')),
  },
  period: {
    endsOn: date(text('报告期末', 'end of the period')),
  },
  takeover: {
    planAdopted: yesNo(text('已制定临时接管预案', 'a takeover plan is adopted')),
  },
  breach: {
    kind: code(text('违约情形', 'kind of breach'), breachKinds),
    daysLate: days(text('逾期天数', 'days late')),
    daysUncorrected: days(text('未纠正天数', 'days without correction')),
    correctionDemanded: yesNo(text('已要求限期纠正', 'correction was demanded')),
    corrected: yesNo(text('已纠正', 'corrected')),
  },
  rectification: {
    open: count(text('未完成的整改', 'open rectifications')),
    failures: count(text('整改不合格次数', 'failed rectifications')),
    refused: yesNo(text('拒绝整改', 'rectification refused')),
  },
  survey: {
    frame: count(text('服务对象人数', 'beneficiaries in the frame')),
    asked: count(text('抽样人数', 'asked')),
    satisfied: count(text('满意人数', 'satisfied')),
  },
  place: {
    kind: code(text('地点类型', 'kind of place'), placeKinds),
    supervisors: count(text('儿童督导员人数', 'child supervisors')),
    directors: count(text('儿童主任人数', 'child directors')),
  },
  worker: {
    role: code(text('岗位', 'role'), workerRoles),
    background: code(text('身份', 'background'), backgrounds),
    female: yesNo(text('女性', 'a woman')),
    startedOn: date(text('上岗日', 'started on')),
    trainingPassedOn: maybe(date(text('培训考核合格日', 'training passed on'))),
    lastTrainedOn: maybe(date(text('最近一次轮训', 'last trained on'))),
    realNameRegistered: yesNo(text('已实名登记', 'registered under the real name')),
  },
  incident: {
    kind: code(text('情形', 'kind of incident'), incidentKinds),
    noticedOn: date(text('发现日', 'noticed on')),
    reportedOn: maybe(date(text('报告日', 'reported on'))),
    reportedTo: codes(text('报告对象', 'reported to'), reportRecipients),
  },
  inspection: {
    openFaults: count(text('未整改的问题', 'faults not put right')),
    result: code(text('检查结论', 'inspection result'), soundness),
  },
  evaluation: {
    midterm: code(text('中期评估结论', 'mid-term evaluation'), evaluationResults),
    final: code(text('效能评估结论', 'final evaluation'), evaluationResults),
    parties: codes(text('参与评价的各方', 'evaluating parties'), sides),
    heldOn: date(text('评价日', 'held on')),
    published: yesNo(text('评价结果已公开', 'result published')),
    withinContract: yesNo(text('指标都有合同依据', 'every indicator rests on the contract')),
  },
  acceptance: {
    usersInvited: yesNo(text('已邀请服务对象参与验收', 'users were invited')),
    published: yesNo(text('验收结果已公开', 'result published')),
  },
  sanction: {
    ground: code(text('处理事由', 'ground'), sanctionGrounds),
    publishedIn: codes(text('通告渠道', 'published in'), channels),
    serious: yesNo(text('情节严重并造成恶劣社会影响', 'grave, and with serious harm to the public')),
  },
  termination: {
    ground: code(text('解除事由', 'ground of termination'), terminationGrounds),
  },
  archive: {
    items: codes(text('归档材料', 'archived documents'), {}),
  },
})

/** Typed handles of the facts, for authors of profiles. */
export const facts = vocabulary.handles

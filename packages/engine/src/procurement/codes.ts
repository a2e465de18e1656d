import { type Text, text } from '../policy/text.ts'

export type CodeList = Readonly<Record<string, Text>>

/** Legal kinds of a supplier. */
export const supplierKinds = {
  'social-group': text('社会团体', 'social group'),
  'private-non-enterprise': text('民办非企业单位', 'private non-enterprise unit'),
  foundation: text('基金会', 'foundation'),
  company: text('企业', 'company'),
  'public-institution': text('公益二类或从事经营的事业单位', 'public institution of the second kind, or in business'),
  'collective-organisation': text('农村集体经济组织', 'rural collective'),
  'self-governing-organisation': text('基层群众性自治组织', 'grass-roots self-governing organisation'),
  'mass-organisation': text('财政拨款保障的群团组织', 'mass organisation paid by the state'),
  'exempt-organisation': text('经批准免予登记的社会组织', 'social organisation exempt from registration'),
} as const satisfies CodeList

/** Authorities a supplier is registered with. */
export const registrars = {
  'civil-affairs': text('民政部门', 'civil affairs'),
  'market-regulation': text('市场监管部门', 'market regulation'),
  other: text('其他登记机关', 'another registrar'),
} as const satisfies CodeList

/** Conclusions of an annual inspection. */
export const inspectionResults = {
  passed: text('合格', 'passed'),
  'basically-passed': text('基本合格', 'basically passed'),
  failed: text('不合格', 'failed'),
} as const satisfies CodeList

/** Grades of social organisations, lowest first. */
export const grades = {
  '1A': text('1A', '1A'),
  '2A': text('2A', '2A'),
  '3A': text('3A', '3A'),
  '4A': text('4A', '4A'),
  '5A': text('5A', '5A'),
} as const satisfies CodeList

/** Documents on file about a supplier. */
export const evidenceKinds = {
  'registration-certificate': text('登记证书', 'registration certificate'),
  'bank-account': text('银行开户文件', 'bank account document'),
  'accountant-qualification': text('会计人员资质证明', 'accountant qualification'),
  'staff-qualification': text('专业人员资质证明', 'qualification of staff'),
  'tax-and-insurance': text('完税和社会保险缴纳证明', 'proof of taxes and social insurance'),
  'audit-report': text('审计报告', 'audit report'),
  'grade-certificate': text('评估等级证明', 'grade certificate'),
  honours: text('荣誉证书', 'honour certificates'),
  other: text('其他材料', 'other evidence'),
} as const satisfies CodeList

/** Who a bad record is held against. */
export const recordHolders = {
  organisation: text('机构', 'organisation'),
  'legal-representative': text('法定代表人', 'legal representative'),
  'project-leader': text('项目负责人', 'project leader'),
} as const satisfies CodeList

/** Why a member of a panel leaves it while the review goes on. */
export const recusalGrounds = {
  conflict: text('发现利害关系，回避', 'a conflict of interest was found'),
  absent: text('不能参加评审', 'cannot take part'),
  breach: text('违反评审纪律', 'broke the rules of the review'),
} as const satisfies CodeList

/** How somebody comes to sit on a panel. */
export const memberChoices = {
  drawn: text('随机抽取', 'drawn at random'),
  named: text('由购买主体指定', 'named by the buyer'),
} as const satisfies CodeList

/** Whether a supplier that was asked for a final offer gives one. */
export const finalOffers = {
  offered: text('报价', 'offers'),
  left: text('没有提交最后报价，退出', 'gave no final offer and left'),
} as const satisfies CodeList

/** Where public money comes from. */
export const fundingSources = {
  'hardship-relief': text('困难群众救助资金', 'hardship relief funds'),
  'assistance-work': text('社会救助工作经费', 'working funds of social assistance'),
  'general-budget': text('一般公共预算', 'general public budget'),
  'welfare-lottery': text('彩票公益金', 'welfare lottery fund'),
  'special-funds': text('专项资金', 'special funds'),
  'own-income': text('单位自有收入', 'income of its own'),
} as const satisfies CodeList

/** Where something is published. */
export const channels = {
  document: text('发文', 'official letter'),
  website: text('网站', 'website'),
  'official-account': text('公众号', 'official account'),
  'procurement-portal': text('政府采购网', 'procurement portal'),
  'credit-platform': text('公共信用信息系统', 'public credit information system'),
  media: text('媒体', 'media'),
} as const satisfies CodeList

/** What is made public after it was decided. */
export const publicationSubjects = {
  result: text('采购结果', 'result of the procurement'),
  contract: text('采购合同', 'contract'),
  evaluation: text('绩效评价结果', 'result of the evaluation'),
} as const satisfies CodeList

/** What a publication leaves out. */
export const withheldContents = {
  minors: text('未成年人和家庭的信息', 'data of minors and their families'),
  'personal-numbers': text('个人证件、电话和账号', 'personal ids, telephones and accounts'),
  secrets: text('国家秘密和商业秘密', 'state and trade secrets'),
} as const satisfies CodeList

/** Documents an application may hold. */
export const applicationDocuments = {
  'application-form': text('项目申报书（签字盖章）', 'application form, signed and sealed'),
  'registration-certificate': text('登记证书副本（有年检结论）', 'registration certificate with inspection conclusion'),
  'bank-account': text('银行开户文件', 'bank account document'),
  'accountant-qualification': text('会计人员资质证明', 'accountant qualification'),
  honours: text('荣誉证书', 'honour certificates'),
  'grade-certificate': text('评估等级证明', 'grade certificate'),
} as const satisfies CodeList

/** Sides that sit on a panel or evaluate. */
export const sides = {
  'civil-affairs': text('民政部门', 'civil affairs'),
  finance: text('财政部门', 'finance'),
  'social-worker': text('专业社工', 'professional social worker'),
  'project-representative': text('项目实施代表', 'project representative'),
  'third-party': text('第三方机构', 'third party'),
  beneficiaries: text('服务对象', 'beneficiaries'),
  buyer: text('购买主体', 'buyer'),
} as const satisfies CodeList

/** What a notice tells. */
export const noticeParts = {
  services: text('购买的服务项目', 'services'),
  content: text('服务内容', 'content'),
  'supplier-requirements': text('对承接主体的要求', 'requirements on suppliers'),
  'evaluation-standards': text('绩效评价标准', 'standards of the evaluation'),
  term: text('期限', 'term'),
  quantity: text('数量', 'quantity'),
  quality: text('质量', 'quality'),
  price: text('价格', 'price'),
} as const satisfies CodeList

/** Groups of children a purchase is for. */
export const beneficiaryGroups = {
  'left-behind': text('留守儿童', 'left-behind children'),
  'in-difficulty': text('困境儿童', 'children in difficulty'),
  other: text('其他儿童', 'other children'),
} as const satisfies CodeList

/** Contents a contract states. */
export const contractArticles = {
  period: text('实施时间', 'period'),
  scope: text('实施范围', 'scope'),
  content: text('服务内容', 'content'),
  requirements: text('服务要求', 'requirements'),
  payment: text('资金支付方式', 'payment'),
  breach: text('违约责任', 'breach'),
  confidentiality: text('保密', 'confidentiality'),
  services: text('服务项目', 'services'),
  quantity: text('数量', 'quantity'),
  quality: text('质量', 'quality'),
  price: text('价格', 'price'),
  term: text('期限', 'term'),
  rights: text('权利义务', 'rights and duties'),
  subject: text('标的', 'subject matter'),
} as const satisfies CodeList

/** Results of an evaluation. */
export const evaluationResults = {
  passed: text('通过', 'passed'),
  failed: text('未通过', 'failed'),
} as const satisfies CodeList

/** Results of an inspection or due diligence. */
export const soundness = {
  sound: text('未发现问题', 'no fault found'),
  fault: text('发现问题', 'fault found'),
} as const satisfies CodeList

/** Why somebody else steps in for the supplier; profiles say which. */
export const takeoverGrounds = {
  'service-stopped': text('承接主体不能按合同约定提供服务', 'the supplier can no longer give the service agreed'),
  'contract-ends': text('合同解除或者终止', 'the contract is ended'),
  contract: text('合同约定的其他情形', 'another case named in the contract'),
} as const satisfies CodeList

/** What a check of a rectification finds. */
export const rectificationResults = {
  passed: text('整改合格', 'put right'),
  failed: text('整改不合格', 'not put right'),
  refused: text('拒绝整改', 'refused'),
} as const satisfies CodeList

/** Decisions of an approver. */
export const approvals = {
  approved: text('同意', 'approved'),
  returned: text('退回', 'returned'),
} as const satisfies CodeList

/** Results of screening. */
export const screenings = {
  qualified: text('符合要求', 'qualified'),
  refused: text('不符合要求', 'refused'),
} as const satisfies CodeList

/** Answers to an objection. */
export const objectionAnswers = {
  dismissed: text('异议不成立', 'dismissed'),
  upheld: text('异议成立', 'upheld'),
} as const satisfies CodeList

/** Why a purchase ends before a contract. */
/** Why a call came to nothing and is begun again. */
export const failureGrounds = {
  'no-applicant': text('无人申报', 'no applicant'),
  'none-qualified': text('均不符合要求', 'none qualified'),
  'too-few': text('合格供应商数量不足', 'too few qualified suppliers'),
  illegality: text('出现影响公正的违法行为', 'an illegality that touches fairness'),
  'objection-upheld': text('异议成立', 'objection upheld'),
  'award-lapsed': text('确定的承接主体放弃或者被取消', 'the awarded supplier withdrew or was disqualified'),
} as const satisfies CodeList

export const cancellationGrounds = {
  'no-applicant': text('无人申报', 'no applicant'),
  'none-qualified': text('均不符合要求', 'none qualified'),
  'too-few': text('合格供应商数量不足', 'too few qualified suppliers'),
  'over-budget': text('报价均超过预算', 'every offer above the budget'),
  illegality: text('出现影响公正的违法行为', 'an illegality that touches fairness'),
  'objection-upheld': text('异议成立', 'objection upheld'),
  'major-change': text('重大变故', 'major change'),
} as const satisfies CodeList

/** Sanctions are on these grounds; profiles say which. */
export const sanctionGrounds = {
  'false-material': text('提供虚假资料', 'false material'),
  'improper-means': text('采取其他不正当手段参与申报', 'improper means'),
  'past-penalty': text('曾因违纪违规受到处罚', 'penalised before for a breach of rules'),
  'contract-breach': text('违背合同', 'breach of contract'),
  fraud: text('弄虚作假', 'fraud'),
  'other-grave-act': text('法律或合同写明的其他同类行为', 'another act of the kind, named by law or contract'),
} as const satisfies CodeList

/** Why a contract ends before its time; profiles say which. */
export const terminationGrounds = {
  rectification: text('拒绝整改或多次整改不合格', 'rectification refused or failed again and again'),
  disqualified: text('承接主体被取消资格', 'the supplier has been disqualified'),
  contract: text('合同约定的解除事由', 'a ground named in the contract'),
  law: text('法律规定的解除事由', 'a ground named by law'),
  agreement: text('双方协商一致', 'agreed by both sides'),
} as const satisfies CodeList

/** Why money that was paid is taken back; profiles say which. */
export const clawBackGrounds = {
  disqualified: text('承接主体被取消资格', 'the supplier has been disqualified'),
  ended: text('合同解除，退还已付款项', 'the contract is ended and what was paid goes back'),
  undone: text('没有完成的部分', 'work left undone'),
  misuse: text('挪用、侵占或者超出合同范围的支出', 'money misused, or spent outside the contract'),
  law: text('法律规定应当追回的', 'owed back by law'),
} as const satisfies CodeList

/** Roles in the words of the screens. */
export const roles = {
  preparer: text('经办人', 'preparer'),
  approver: text('审批人', 'approver'),
  finance: text('财政', 'finance'),
  reviewer: text('评审专家', 'reviewer'),
  evaluator: text('第三方评估', 'evaluator'),
  supplier: text('承接主体', 'supplier'),
  auditor: text('审计监督', 'auditor'),
  administrator: text('管理员', 'administrator'),
  public: text('公众', 'public'),
} as const satisfies CodeList

/** Kinds of a buyer. */
export const buyerKinds = {
  'state-organ': text('国家机关', 'state organ'),
  'civil-affairs': text('民政部门', 'civil affairs department'),
  'public-institution': text('具有行政管理职能的事业单位', 'public institution with administrative functions'),
  'mass-organisation': text('纳入编制的群团组织', 'mass organisation on the public payroll'),
  'township-government': text('乡镇人民政府（街道办事处）', 'township government or subdistrict office'),
  other: text('其他', 'other'),
} as const satisfies CodeList

/** Levels of a buyer. */
export const buyerLevels = {
  national: text('国家级', 'national'),
  province: text('省级', 'province'),
  city: text('市级', 'city'),
  county: text('县级', 'county'),
  township: text('乡镇级', 'township'),
} as const satisfies CodeList

/** Procurement methods. */
export const procurementMethods = {
  'open-tender': text('公开招标', 'open tender'),
  'invited-tender': text('邀请招标', 'invited tender'),
  negotiation: text('竞争性谈判', 'competitive negotiation'),
  consultation: text('竞争性磋商', 'competitive consultation'),
  'single-source': text('单一来源采购', 'single source'),
  inquiry: text('询价', 'inquiry'),
  'creative-investment': text('公益创投征集', 'creative-investment call'),
} as const satisfies CodeList

/** Why only one supplier is asked. */
export const singleSourceGrounds = {
  'sole-supplier': text('只能从唯一供应商处采购', 'there is only one supplier'),
  emergency: text('发生不可预见的紧急情况', 'an emergency nobody could foresee'),
  'add-on': text('须保证一致性或配套，继续向原供应商添购', 'an addition to what the same supplier has provided'),
} as const satisfies CodeList

/** Conditions that treat suppliers unequally without reason. */
export const unfairConditions = {
  'uneven-information': text('向供应商提供有差别的项目信息', 'suppliers are told different things'),
  'beyond-need': text('资格、技术、商务条件与项目需要不相适应', 'conditions beyond what the project needs'),
  'pointing-at-one': text('需求指向特定供应商或产品', 'requirements that point at one supplier or product'),
  'regional-record': text(
    '以特定行政区域或行业的业绩、奖项加分或作为中标条件',
    'points or conditions for a record or prizes in one region or trade',
  ),
  'uneven-standards': text('对供应商采取不同的审查或评审标准', 'different standards for different suppliers'),
  'named-brand': text('限定特定的专利、商标、品牌或供应商', 'a patent, mark, brand or supplier is named'),
  'form-or-seat': text('非法限定所有制形式、组织形式或所在地', 'unlawful limits on ownership, form of organisation or seat'),
  other: text('其他不合理条件', 'another unreasonable condition'),
} as const satisfies CodeList

/** What an evaluation looks at. */
export const evaluationAspects = {
  results: text('服务成效', 'results of the service'),
  management: text('项目管理', 'management of the project'),
  'social-impact': text('社会影响', 'effect on society'),
  satisfaction: text('服务对象满意度', 'satisfaction of beneficiaries'),
} as const satisfies CodeList

/** Contents a policy keeps out of government purchase. */
export const exclusionCodes = {
  'outside-duties': text('不属于政府职责范围', 'outside the duties of government'),
  'government-itself': text('应由政府直接履职', 'to be done by government itself'),
  'goods-and-works': text('货物、工程及打包项目', 'goods, works and bundles with them'),
  financing: text('融资行为', 'financing'),
  employment: text('招聘用人、劳务派遣、公益性岗位', 'hiring, labour dispatch, public-welfare posts'),
  'government-service': text('应由政府直接提供的服务', 'services to be given by government itself'),
  'orphan-allowance': text('孤儿基本生活费审核审批、筹集和发放', 'approving, raising and paying orphan allowances'),
  'forbidden-by-law': text('法律法规规定的其他事项', 'other matters named by law'),
} as const satisfies CodeList

/** Kinds of breach of a contract. */
export const breachKinds = {
  late: text('未按时提供服务', 'service not given in time'),
  'not-conforming': text('服务不符合要求', 'service not as required'),
  other: text('其他违约', 'another breach'),
} as const satisfies CodeList

/** Kinds of a place where workers serve. */
export const placeKinds = {
  township: text('乡镇（街道）', 'township or subdistrict'),
  village: text('村（社区）', 'village or community'),
} as const satisfies CodeList

/** Roles of child workers. */
export const workerRoles = {
  supervisor: text('儿童督导员', 'child supervisor'),
  director: text('儿童主任', 'child director'),
} as const satisfies CodeList

/** Backgrounds of child workers. */
export const backgrounds = {
  'committee-member': text('村（居）民委员会委员', 'member of the village or residents committee'),
  'social-worker': text('专业社会工作者', 'professional social worker'),
  'community-worker': text('社区专职工作者', 'full-time community worker'),
  'graduate-official': text('大学生村官', 'graduate village official'),
  teacher: text('乡村教师', 'village teacher'),
  'formal-staff': text('正式工作人员', 'formal staff'),
  other: text('其他', 'other'),
} as const satisfies CodeList

/** Kinds of an incident about a child. */
export const incidentKinds = {
  'alone-or-missing': text('脱离监护单独居住生活或失踪', 'living alone without care, or missing'),
  'guardian-failing': text('监护人丧失监护能力或不履行职责', 'guardian unable or failing'),
  'domestic-violence': text('疑似遭受家庭暴力', 'suspected domestic violence'),
  'injury-or-abuse': text('疑似遭受意外伤害或不法侵害', 'suspected injury or abuse'),
  'sudden-event': text('突发事件致困致孤', 'in need or orphaned by a sudden event'),
} as const satisfies CodeList

/** Whom an incident is reported to. */
export const reportRecipients = {
  police: text('公安机关', 'police'),
  'township-government': text('乡镇人民政府（街道办事处）', 'township government or subdistrict office'),
  'civil-affairs': text('民政部门', 'civil affairs'),
  education: text('教育部门', 'education'),
} as const satisfies CodeList

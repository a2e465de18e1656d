import { clause, duty, statement, text } from '@goufu/engine'
import { holders } from './holders.ts'

const { county, countyCivilAffairs } = holders
const civilAffairs = { key: 'civil-affairs', title: text('民政部门', 'civil affairs') }
const education = { key: 'education', title: text('教育部门', 'education') }
const police = { key: 'police', title: text('公安部门', 'police') }
const justice = { key: 'justice', title: text('司法行政部门', 'justice') }
const finance = { key: 'finance', title: text('财政部门', 'finance') }
const labour = { key: 'human-resources', title: text('人社部门', 'human resources and social security') }
const committee = { key: 'women-and-children', title: text('妇儿工委办公室', 'office for women and children') }
const league = { key: 'youth-league', title: text('共青团组织', 'youth league') }
const women = { key: 'womens-federation', title: text('妇联组织', "women's federation") }
const disabled = { key: 'disabled-federation', title: text('残联组织', "disabled persons' federation") }

export const departmentClauses = [
  statement('三(三)', text('健全机制措施', 'Mechanisms')),
  clause(
    '三(三)1',
    text('列入议事日程，明确目标和考核，支持贫困地区', 'On the agenda, with goals and appraisal; poor places are supported'),
    duty('on-the-agenda', text('列入议事日程，制定考核办法', 'put it on the agenda, with rules of appraisal'), county),
    duty('support-poor-places', text('支持贫困地区补齐短板', 'support poor places'), county),
  ),
  clause(
    '三(三)2',
    text('十个部门分工协作，民政牵头', 'Ten departments share the work, civil affairs leading'),
    duty('coordination', text('调整健全协同机制', 'keep up a mechanism of coordination'), county),
    duty(
      'civil-affairs-leads',
      text('牵头，统筹机构，保障基本生活和兜底监护', 'leads, joins institutions, secures living and guardianship of last resort'),
      civilAffairs,
    ),
    duty(
      'schooling',
      text('控辍保学、资助、送教、心理教育，优先安排住校', 'keeps children in school, aids, teaches at home, boards those in need first'),
      education,
    ),
    duty(
      'boarding-schools',
      text('加强乡镇寄宿制学校建设，不让儿童因贫失学', 'builds up boarding schools in townships; no child leaves school for poverty'),
      education,
    ),
    duty('special-school-policies', text('支持福利机构儿童就近入学和特教办学', 'supports schooling of children in homes'), education),
    duty(
      'police-response',
      text('第一时间出警，带离、取证、就医、立案', 'responds at once: takes to safety, gathers evidence, brings to doctors, opens cases'),
      police,
    ),
    duty(
      'police-holds-to-account',
      text(
        '依法追究失职父母或侵害人的责任，严惩侵害儿童的犯罪',
        'holds failing parents and offenders to account, and prosecutes crimes against children',
      ),
      police,
    ),
    duty('police-tells-township', text('及时向乡镇通报处置情况，配合评估', 'tells the township in time and helps to assess'), police),
    duty('household-registration', text('给无户籍儿童上户口', 'registers children without household registration'), police),
    duty('legal-aid', text('提供法律援助和咨询，普法宣传', 'gives legal aid and advice, spreads the law'), justice),
    duty('funding', text('保障经费，统筹困难群众救助补助等资金', 'secures funds, hardship relief among them'), finance),
    duty(
      'lottery-share',
      text('逐步提高福彩公益金用于儿童关爱的比例', 'raises the share of lottery welfare money for children step by step'),
      finance,
    ),
    duty('work-near-home', text('促进就近就业，加强技能培训', 'fosters work near home and training'), labour),
    duty(
      'outline-for-children',
      text('督促落实儿童发展纲要，建设儿童之家', "sees to the outline for children and to children's places"),
      committee,
    ),
    duty('judicial-protection', text('司法保护、个案帮扶和志愿服务', 'judicial protection, help case by case, volunteers'), league),
    duty(
      'family-role',
      text('家庭教育，引导履责，依托妇女之家和儿童之家关爱', "family education, guidance, care in women's and children's places"),
      women,
    ),
    duty(
      'rights-of-disabled',
      text('残疾儿童的就学、康复、辅具和心理', 'schooling, rehabilitation, aids and counselling for disabled children'),
      disabled,
    ),
  ),
  clause(
    '三(三)3',
    text(
      '动态监督，总结推广，列入年度考核，应对舆情',
      'Watched as it goes, lessons spread, part of the yearly appraisal, public concerns answered',
    ),
    duty('watch-progress', text('动态监督，排查隐患，完善奖惩', 'watch progress, find risks, reward and penalise'), countyCivilAffairs),
    duty('yearly-appraisal', text('列入年度考核', 'make it part of the yearly appraisal'), countyCivilAffairs, 'year'),
    duty('public-concerns', text('监测舆情，及时回应', 'watch public opinion and answer in time'), countyCivilAffairs),
  ),
]

import { clause, duty, statement, text } from '@goufu/engine'
import { holders } from './holders.ts'

const { agency, homes, county, countyCivilAffairs, cityHome } = holders

export const institutionClauses = [
  statement('三(一)', text('完善机构功能', 'What institutions are for')),
  clause(
    '三(一)1',
    text(
      '儿童福利机构长期监护未满18周岁的儿童；救助保护机构临时监护，全市统一名称，能力不足的可以委托；儿童之家是基层平台',
      "Children's homes hold guardianship of those under eighteen for long; protection agencies for a time, under one name, entrusting a home nearby by agreement where they cannot cope; children's places are the platform of the village",
    ),
    duty(
      'long-guardianship',
      text(
        '主要收留抚养由民政部门担任监护人、未满18周岁的儿童，通常承担长期监护',
        'chiefly take in and raise children under eighteen whose guardian is civil affairs, as a rule for long',
      ),
      homes,
    ),
    duty('one-name-for-agencies', text('统一使用未成年人救助保护中心的名称', 'go by one name in the whole city'), agency),
    duty(
      'temporary-guardianship',
      text('承担临时监护，救助符合条件的未成年人', 'hold guardianship for a time, and help minors who need it'),
      agency,
    ),
    duty(
      'entrusting-agreement',
      text('照料能力不足的，可以委托附近的福利机构并签协议', "may entrust a children's home nearby, by written agreement"),
      agency,
    ),
  ),
  clause(
    '三(一)2',
    text(
      '条件差的县级机构向市级移交病残儿童并转型，县级一般不再新建；市级拓展养治教康，向社会开放',
      'Weak county homes hand sick and disabled children to the city and change; counties build no new homes as a rule; the city home opens to society',
    ),
    duty(
      'hand-over-children',
      text('孤儿少、条件差的县级机构逐步移交病残儿童并转型', 'weak county homes hand over sick and disabled children and change'),
      county,
    ),
    duty('no-new-county-homes', text('县级一般不新建福利机构', "as a rule build no new children's homes"), county),
    duty(
      'open-rehabilitation',
      text('列为残疾儿童康复点，探索向贫困家庭开放', 'become a place of rehabilitation, open to poor families'),
      cityHome,
    ),
    duty(
      'special-schools',
      text('开办特教学校和幼儿园，服务有需求的家庭', 'run special schools and kindergartens for families in need'),
      cityHome,
    ),
  ),
  clause(
    '三(一)3',
    text(
      '加快建设和转型救助保护机构；没有的整合资源建立；为乡村提供政策指导和技术支持',
      'Build up protection agencies; where there is none, found one from what there is; guide townships and villages',
    ),
    duty('agency-in-every-county', text('没有的整合资源，建立县级救助保护中心', 'found a centre where there is none'), countyCivilAffairs),
    duty(
      'care-for-scattered-children',
      text('临时照料、康复、特教、抚慰、探访和宣传', 'care, rehabilitation, schooling, comfort, visits and publicity'),
      agency,
    ),
    duty('guide-townships', text('指导和支持乡镇、村（居）', 'guide townships and villages'), countyCivilAffairs),
  ),
  clause(
    '三(一)4',
    text(
      '依托村（居）设施建设儿童之家，投入资金，规范运行；用购买服务保障长效',
      "Children's places in the facilities of villages, funded and regulated; kept going by purchased services",
    ),
    duty(
      'build-childrens-places',
      text('建设儿童之家并纳入城乡建设，加大投入', "build children's places, within town and country planning, with funds"),
      county,
    ),
    duty(
      'run-childrens-places',
      text('规范运行，用购买服务等办法保障长效', 'regulate them and keep them going, by purchase among other ways'),
      county,
    ),
  ),
]

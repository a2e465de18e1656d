import { date, type PolicyDocument, text } from '@goufu/engine'

export const document: PolicyDocument = {
  number: '运民发〔2019〕113号',
  title: text(
    '进一步健全农村留守儿童和困境儿童关爱服务体系工作实施方案',
    'Plan for the care system of left-behind children and children in difficulty, Yuncheng',
  ),
  issuers: [
    text('运城市民政局', 'Civil Affairs Bureau of Yuncheng'),
    text('运城市教育局', 'Education Bureau of Yuncheng'),
    text('运城市公安局', 'Public Security Bureau of Yuncheng'),
    text('运城市司法局', 'Justice Bureau of Yuncheng'),
    text('运城市财政局', 'Finance Bureau of Yuncheng'),
    text('运城市人力资源和社会保障局', 'Human Resources and Social Security Bureau of Yuncheng'),
    text('运城市人民政府妇儿工委办公室', 'Office of the Working Committee on Women and Children of Yuncheng'),
    text('共青团运城市委', 'Communist Youth League of Yuncheng'),
    text('运城市妇女联合会', "Women's Federation of Yuncheng"),
    text('运城市残疾人联合会', "Disabled Persons' Federation of Yuncheng"),
  ],
  restsOn: [
    text(
      '山西省民政厅等十部门关于农村留守儿童和困境儿童关爱服务体系的意见（晋民发〔2019〕85号）',
      'Opinions of ten departments of Shanxi Province on the care system of left-behind children and children in difficulty (Jinminfa 2019 No. 85)',
    ),
  ],
  issuedOn: date('2019-11-21'),
  inForceFrom: date('2019-11-21'),
  inForceUntil: null,
  level: 'city',
  status: 'final',
}

import { date, type PolicyDocument, text } from '@goufu/engine'

export const document: PolicyDocument = {
  number: '卫沙民社函〔2025〕11号',
  title: text(
    '沙坡头区2025年购买留守儿童和困境儿童关爱服务项目实施方案',
    'Shapotou District: purchase of care services for left-behind children and children in difficulty, 2025',
  ),
  issuers: [text('中卫市沙坡头区民政和社会保障局', 'Civil Affairs and Social Security Bureau of Shapotou District, Zhongwei')],
  restsOn: [
    text(
      '自治区财政厅、民政厅关于提前下达2025年困难群众救助补助资金预算的通知',
      "Notice of the Autonomous Region's Departments of Finance and Civil Affairs on the 2025 subsidies for people in difficulty",
    ),
  ],
  issuedOn: date('2025-05-13'),
  inForceFrom: date('2025-05-13'),
  inForceUntil: null,
  level: 'county',
  status: 'final',
}

import { date, type PolicyDocument, text } from '@goufu/engine'

export const document: PolicyDocument = {
  number: '晋民发〔2025〕11号',
  title: text(
    '关于进一步规范社会力量参与困境儿童关爱服务工作的通知',
    'Notice on social forces in care services for children in difficulty, Shanxi',
  ),
  issuers: [
    text('山西省民政厅', 'Department of Civil Affairs of Shanxi Province'),
    text('山西省财政厅', 'Department of Finance of Shanxi Province'),
  ],
  restsOn: [
    text(
      '国务院办公厅关于加强困境儿童福利保障的意见（国办发〔2025〕18号）',
      'State Council General Office: opinions on the welfare of children in difficulty (Guobanfa 2025 No. 18)',
    ),
    text(
      '山西省政府购买服务实施办法（晋政办发〔2021〕12号）',
      'Measures of Shanxi Province on government purchase of services (Jinzhengbanfa 2021 No. 12)',
    ),
  ],
  issuedOn: date('2025-11-24'),
  inForceFrom: date('2025-11-24'),
  inForceUntil: date('2030-11-24'),
  level: 'province',
  status: 'final',
}

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
  issuedOn: date('2025-11-24'),
  inForceFrom: date('2025-11-24'),
  inForceUntil: date('2030-11-24'),
  level: 'province',
  status: 'final',
}

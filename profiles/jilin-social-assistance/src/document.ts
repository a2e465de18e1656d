import { date, type PolicyDocument, text } from '@goufu/engine'

export const document: PolicyDocument = {
  number: '吉民发〔2020〕44号',
  title: text('吉林省政府购买社会救助服务操作指南', 'Jilin Province: operating guide on government purchase of social-assistance services'),
  issuers: [
    text('吉林省民政厅', 'Department of Civil Affairs of Jilin Province'),
    text('吉林省财政厅', 'Department of Finance of Jilin Province'),
  ],
  issuedOn: date('2020-09-18'),
  inForceFrom: date('2020-09-18'),
  inForceUntil: null,
  level: 'province',
  status: 'final',
}

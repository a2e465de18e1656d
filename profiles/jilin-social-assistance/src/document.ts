import { date, type PolicyDocument, text } from '@goufu/engine'

export const document: PolicyDocument = {
  number: '吉民发〔2020〕44号',
  title: text('吉林省政府购买社会救助服务操作指南', 'Jilin Province: operating guide on government purchase of social-assistance services'),
  issuers: [
    text('吉林省民政厅', 'Department of Civil Affairs of Jilin Province'),
    text('吉林省财政厅', 'Department of Finance of Jilin Province'),
  ],
  restsOn: [
    text(
      '民政部等四部门关于政府购买服务加强基层社会救助经办能力的意见（民发〔2017〕153号）',
      'Opinions of four ministries on purchased services in local social assistance (Minfa 2017 No. 153)',
    ),
    text(
      '政府购买服务管理办法（财政部令第102号）',
      'Measures on government purchase of services (Order No. 102 of the Ministry of Finance)',
    ),
    text(
      '吉林省民政厅等四部门关于政府购买服务加强基层社会救助经办能力的实施意见（吉民发〔2018〕21号）',
      'Opinions of four departments of Jilin Province carrying out the former (Jiminfa 2018 No. 21)',
    ),
    text(
      '中央办公厅、国务院办公厅关于改革完善社会救助制度的意见（中办发〔2020〕18号）',
      'Opinions of the General Offices of the Central Committee and the State Council on the reform of social assistance (Zhongbanfa 2020 No. 18)',
    ),
  ],
  issuedOn: date('2020-09-18'),
  inForceFrom: date('2020-09-18'),
  inForceUntil: null,
  level: 'province',
  status: 'final',
}

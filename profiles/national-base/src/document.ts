import { date, type PolicyDocument, text } from '@goufu/engine'

/** National law is many documents; each clause names its own. */
export const document: PolicyDocument = {
  number: '国家法律与办理规则',
  title: text('政府购买服务的国家规定', 'National rules on government purchase of services'),
  issuers: [
    text(
      '全国人民代表大会常务委员会、国务院、财政部',
      "Standing Committee of the National People's Congress, State Council, Ministry of Finance",
    ),
  ],
  restsOn: [],
  issuedOn: date('2014-08-31'),
  inForceFrom: date('2014-08-31'),
  inForceUntil: null,
  level: 'national',
  status: 'final',
}

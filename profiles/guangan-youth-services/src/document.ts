import { type PolicyDocument, text } from '@goufu/engine'

/** The published text is a draft for review: it has no number and no date. */
export const document: PolicyDocument = {
  number: '广安市购买儿童青少年服务实施意见（送审稿）',
  title: text(
    '关于推行政府购买社会服务加强儿童青少年服务能力的实施意见（送审稿）',
    "Guang'an: opinions on buying social services for children and young people (draft for review)",
  ),
  issuers: [
    text('广安市民政局', "Guang'an Civil Affairs Bureau"),
    text('广安市财政局', "Guang'an Finance Bureau"),
    text('广安市教育体育局', "Guang'an Education and Sports Bureau"),
    text('共青团广安市委', "Guang'an Committee of the Communist Youth League"),
    text('广安市妇联', "Guang'an Women's Federation"),
  ],
  level: 'city',
  status: 'draft',
  issuedOn: null,
  inForceFrom: null,
  inForceUntil: null,
}

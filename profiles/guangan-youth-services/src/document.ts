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
  restsOn: [
    text(
      '团中央、民政部、财政部关于政府购买青少年社会工作服务的意见（中青联发〔2017〕16号）',
      'Opinions of the Central Committee of the Youth League and two ministries on the purchase of social work for young people (Zhongqinglianfa 2017 No. 16)',
    ),
    text(
      '民政部等五部门关于社会工作人才参与农村留守儿童关爱保护的指导意见（民发〔2017〕126号）',
      'Guidance of five departments on social workers in the care of left-behind children (Minfa 2017 No. 126)',
    ),
    text(
      '广安市人民政府关于加强困境儿童保障工作的实施意见（广安府发〔2017〕13号）',
      "Opinions of the Government of Guang'an on the protection of children in difficulty (Guang'anfufa 2017 No. 13)",
    ),
  ],
  level: 'city',
  status: 'draft',
  issuedOn: null,
  inForceFrom: null,
  inForceUntil: null,
}

import { text } from '@goufu/engine'

/** What this document calls things. */
export const vocabulary = {
  buyer: text('购买主体', 'buyer'),
  supplier: text('承接主体', 'supplier'),
  beneficiary: text('救助对象', 'recipients of assistance'),
  contract: text('政府购买社会救助服务合同', 'contract for social-assistance services'),
  'final-evaluation': text('绩效评价', 'performance evaluation'),
}

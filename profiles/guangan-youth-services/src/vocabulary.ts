import { text } from '@goufu/engine'

/** What this document calls things. */
export const vocabulary = {
  buyer: text('购买主体', 'buyer'),
  supplier: text('承接主体', 'supplier'),
  contract: text('购买服务合同', 'service contract'),
  beneficiary: text('儿童青少年', 'children and young people'),
  evaluation: text('绩效评价', 'performance evaluation'),
}

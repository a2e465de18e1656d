import { text } from '@goufu/engine'

/** What this document calls things. */
export const vocabulary = {
  buyer: text('购买主体', 'buyer'),
  supplier: text('承接主体', 'supplier'),
  contract: text('购买服务合同', 'service contract'),
  evaluation: text('评估', 'evaluation'),
  'final-evaluation': text('期满评估和绩效评价', 'evaluation before expiry'),
  acceptance: text('履约验收', 'acceptance'),
  'takeover-plan': text('临时接管预案', 'takeover plan'),
  'fund-review': text('资金使用审核', 'fund review'),
}

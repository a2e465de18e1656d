import { text } from '@goufu/engine'

/** What this document calls things. */
export const vocabulary = {
  buyer: text('区民社局', 'district civil affairs bureau'),
  supplier: text('承接项目方', 'supplier'),
  contract: text('项目协议', 'project agreement'),
  application: text('项目申报', 'application'),
  'final-evaluation': text('效能评估', 'effectiveness evaluation'),
}

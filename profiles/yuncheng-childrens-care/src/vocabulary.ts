import { text } from '@goufu/engine'

/** What this document calls things. */
export const vocabulary = {
  supervisor: text('儿童督导员', 'child supervisor'),
  director: text('儿童主任', 'child director'),
  'protection-agency': text('未成年人救助保护中心', 'centre for the protection of minors'),
  'childrens-place': text('儿童之家', "children's place"),
}

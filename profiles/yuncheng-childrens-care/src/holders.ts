import { text } from '@goufu/engine'

/** Who has a duty in this document. */
export const holders = {
  agency: { key: 'protection-agency', title: text('未成年人救助保护机构', 'protection agency for minors') },
  supervisor: { key: 'supervisor', title: text('儿童督导员', 'child supervisor') },
  director: { key: 'director', title: text('儿童主任', 'child director') },
  county: { key: 'county-government', title: text('县（市、区）', 'county') },
  countyCivilAffairs: { key: 'county-civil-affairs', title: text('县级民政部门', 'civil affairs of the county') },
  cityCivilAffairs: { key: 'city-civil-affairs', title: text('市级民政部门', 'civil affairs of the city') },
  provinceCivilAffairs: { key: 'province-civil-affairs', title: text('省级民政部门', 'civil affairs of the province') },
  cityHome: { key: 'city-home', title: text('市级儿童福利机构', "children's home of the city") },
  homes: { key: 'childrens-homes', title: text('儿童福利机构', "children's homes") },
} as const

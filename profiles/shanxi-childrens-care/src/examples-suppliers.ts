import { type Example, fails, holds } from '@goufu/engine'

const registered = (kind: string, registrar: string) => ({ 'supplier.kind': kind, 'supplier.registrar': registrar })
const violation = (today: string, on: string | null) => ({ today, 'supplier.lastMajorViolationOn': on })

/** Cases of section 三. */
export const supplierExamples: readonly Example[] = [
  ...['social-group', 'company', 'public-institution', 'collective-organisation', 'exempt-organisation'].map((kind) =>
    holds('not-a-mass-organisation', { 'supplier.kind': kind }),
  ),
  fails('not-a-mass-organisation', { 'supplier.kind': 'mass-organisation' }),
  ...['social-group', 'private-non-enterprise', 'foundation', 'exempt-organisation', 'company', 'public-institution'].map((kind) =>
    holds('named-kinds', { 'supplier.kind': kind }),
  ),
  fails('named-kinds', { 'supplier.kind': 'collective-organisation' }),
  holds('registered-where-due', registered('social-group', 'civil-affairs')),
  fails('registered-where-due', registered('social-group', 'market-regulation')),
  fails('registered-where-due', registered('private-non-enterprise', 'other')),
  fails('registered-where-due', registered('foundation', 'market-regulation')),
  holds('registered-where-due', registered('company', 'market-regulation')),
  holds('business-registered', registered('company', 'market-regulation')),
  holds('business-registered', registered('company', 'other')),
  fails('business-registered', registered('company', 'civil-affairs')),
  holds('business-registered', registered('foundation', 'civil-affairs')),
  holds('finances-in-order', { 'supplier.financialRules': true }),
  fails('finances-in-order', { 'supplier.financialRules': false }),
  // two years and 364 days, three years to the day, and the day after; a leap day
  fails('three-years-without-violation', violation('2026-03-10', '2023-03-11')),
  fails('three-years-without-violation', violation('2026-03-10', '2023-03-10')),
  holds('three-years-without-violation', violation('2026-03-10', '2023-03-09')),
  fails('three-years-without-violation', violation('2027-02-28', '2024-02-29')),
  holds('three-years-without-violation', violation('2027-03-01', '2024-02-29')),
  holds('three-years-without-violation', violation('2026-03-10', null)),
]

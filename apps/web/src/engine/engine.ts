// What the screens use of the engine, and nothing else: profiles are written, checked and explored elsewhere.
export {
  codes,
  consider,
  createProject,
  criteriaOf,
  debarredUntil,
  evaluationCriteria,
  formatValue,
  freeFen,
  fundsByYear,
  fundYearRead,
  isCreditCode,
  openFund,
  parametersOf,
  registerSupplier,
  suggestInput,
  valueOn,
} from '@goufu/engine'

// Before any schema is made.
import './without-eval.ts'
// What the screens use of the engine, and nothing else: profiles are written, checked and explored elsewhere.
export {
  changeFund,
  changeSupplier,
  codes,
  consider,
  createProject,
  criteriaOf,
  debarredUntil,
  draftContract,
  evaluationCriteria,
  evolveFund,
  exceptionAt,
  formatValue,
  freeFen,
  fundAccounts,
  fundsByYear,
  fundYearRead,
  isCreditCode,
  isInDate,
  openFund,
  parametersOf,
  registerSupplier,
  strikeOut,
  suggestInput,
  valueOn,
} from '@goufu/engine'

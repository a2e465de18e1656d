export { fillStore, type Filled, type FillOptions } from './fill-store.ts'
export { multiplyLists } from './multiply-lists.ts'

export { fillStore, type Filled, type FillOptions } from './fill-store.ts'

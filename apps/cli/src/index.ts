export { goufu } from './goufu.ts'
export type { Terminal } from './terminal.ts'

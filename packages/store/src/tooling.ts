/** For tools that fill a store and measure its parts; the services are in `index.ts`. */
export { commit, type StreamWrite } from './commit.ts'
export { digestText } from './hash.ts'
export { mergeProjections } from './projections.ts'
export { type RecordedEvent } from './stored-event.ts'
export { ALL_STREAMS } from './stream-range.ts'
export { BEFORE_FIRST_EVENT } from './streams.ts'
export { lastEntry, verifyLedger } from './verify-ledger.ts'
export { verifyStreams } from './verify-streams.ts'

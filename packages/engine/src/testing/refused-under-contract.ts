import { type Cases, found } from './refusal-case.ts'
import { detours, people } from './sample-purchase.ts'

/** What tasks between the contract and its end refuse, by kind. */
export const casesUnderContract: Cases = {
  rectify: [
    found(detours.putRight, 'rectification'),
    [
      { change: { servedOn: '2025-06-03' }, refuses: ['rectify-served'] },
      { change: { servedOn: '2025-03-31' }, refuses: ['rectify-under-contract'] },
      { change: { dueOn: '2025-06-01' }, refuses: ['rectify-term'] },
    ],
  ],
  'answer-rectification': [found(detours.putRight, 'rectification-report@1'), [{ by: people.b, refuses: ['answer-own'] }]],
  'verify-rectification': [
    found(detours.putRight, 'rectification-check@1'),
    [
      { on: '2025-06-20', refuses: ['verify-checked'] },
      { change: { checkedOn: '2025-05-31' }, refuses: ['verify-after-notice'] },
      { change: { result: 'passed' }, refuses: ['verify-term'] },
      { change: { dueOn: '2025-06-21' }, refuses: ['verify-later-term'] },
    ],
  ],
}

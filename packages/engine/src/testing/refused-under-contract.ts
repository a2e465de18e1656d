import { type Cases, found } from './refusal-case.ts'
import { detours, people } from './sample-purchase.ts'

/** What tasks between the contract and its end refuse, by kind. */
export const casesUnderContract: Cases = {
  'fund-review': [
    found(detours.takenOver, 'fund-review'),
    [
      { change: { from: '2025-07-01' }, refuses: ['fund-review-period'] },
      { on: '2025-06-29', refuses: ['fund-review-period'] },
      { change: { spending: [{ use: '示例', service: 'meals', amountFen: 1 }] }, refuses: ['fund-review-services'] },
      { change: { result: 'sound' }, refuses: ['fund-review-scope'] },
      { change: { spending: [{ use: '上门', service: 'care', amountFen: 340_001 }] }, refuses: ['fund-review-received'] },
    ],
  ],
  'takeover-plan': [
    found(detours.takenOver, 'takeover-plan'),
    [{ change: { successor: '示例甲社会工作服务中心' }, refuses: ['takeover-plan-another'] }],
  ],
  'take-over': [
    found(detours.takenOver, 'takeover'),
    [
      { change: { ground: 'contract-ends' }, refuses: ['take-over-ground'] },
      { change: { successor: '示例甲社会工作服务中心' }, refuses: ['take-over-another'] },
      { change: { startsOn: '2025-07-11' }, refuses: ['take-over-begun'] },
      { change: { startsOn: '2025-03-31' }, refuses: ['take-over-under-contract'] },
    ],
  ],
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

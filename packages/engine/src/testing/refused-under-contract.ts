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
  breach: [
    found(detours.settledWithDamages, 'breach'),
    [
      { change: { dueOn: '2026-04-06', metOn: '2026-04-07' }, refuses: ['breach-over', 'breach-met'] },
      { change: { dueOn: '2025-03-31' }, refuses: ['breach-under-contract'] },
      { change: { metOn: '2026-03-01' }, refuses: ['breach-met'] },
      { change: { metOn: '2026-04-07' }, refuses: ['breach-met'] },
      { change: { demandedOn: '2026-03-02' }, refuses: ['breach-demanded'] },
    ],
  ],
  'claw-back': [
    found(detours.settledWithDamages, 'claw-back'),
    [
      { change: { ground: 'law' }, refuses: ['claw-back-ground'] },
      { change: { ground: 'disqualified' }, refuses: ['claw-back-disqualified'] },
      { change: { ground: 'ended' }, refuses: ['claw-back-ended'] },
      { change: { amountFen: 0 }, refuses: ['claw-back-amount'] },
      { change: { amountFen: 850_002 }, refuses: ['claw-back-paid'] },
      { change: { dueOn: '2025-11-09' }, refuses: ['claw-back-due'] },
    ],
  ],
  refund: [
    found(detours.settledWithDamages, 'refund', 1),
    [
      { change: { amountFen: 0 }, refuses: ['refund-amount'] },
      { change: { amountFen: 49_999 }, refuses: ['refund-clawed-back'] },
    ],
  ],
  terminate: [
    found(detours.terminated, 'termination'),
    [
      { change: { ground: 'agreement' }, refuses: ['terminate-ground'] },
      { change: { ground: 'disqualified' }, refuses: ['terminate-disqualified'] },
      { change: { ground: 'contract' }, refuses: ['terminate-by-contract'] },
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

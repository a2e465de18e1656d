import { type Cases, found } from './refusal-case.ts'
import { detours, people, toArchive } from './sample-purchase.ts'

const setting = (parameter: string, value = 5000) => ({ parameter, value, source: '示例文件' })
const offer = (supplierId: string, priceFen = 800_000) => ({ supplierId, result: 'offered', priceFen })
const left = (supplierId: string) => ({ supplierId, result: 'left' })

/** What is refused while offers are called for, up to the final ones. */
export const casesOfTheCall: Cases = {
  notice: [
    found(toArchive, 'call'),
    [
      { change: { channels: [] }, refuses: ['notice-channel'] },
      { change: { closesOn: '2025-02-05' }, refuses: ['notice-close'] },
      { change: { settings: [setting('points-need')] }, refuses: ['notice-settings'] },
      { change: { settings: [setting('points-need'), setting('points-quality'), setting('points-need')] }, refuses: ['notice-settings'] },
      { change: { settings: [setting('points-need'), setting('points-quality'), setting('plan-cap')] }, refuses: ['notice-settings'] },
      { change: { settings: [setting('points-need', 0), setting('points-quality', 0)] }, refuses: ['notice-points'] },
    ],
  ],
  invite: [
    found(detours.invited, 'invitation'),
    [
      { change: { suppliers: [] }, refuses: ['invite-suppliers'] },
      { change: { suppliers: ['a', 'nobody'] }, refuses: ['invite-suppliers'] },
      { change: { closesOn: '2025-02-04' }, refuses: ['invite-close'] },
      { change: { settings: [setting('points-need')] }, refuses: ['notice-settings'] },
    ],
  ],
  'replace-member': [
    found(detours.recused, 'replacement'),
    [
      { change: { leaves: 'nobody' }, refuses: ['replace-who'] },
      { change: { id: people.li.id }, refuses: ['replace-by-whom'] },
      { change: { id: people.wang.id }, refuses: ['replace-by-whom'] },
      { change: { conflict: true }, refuses: ['panel-conflict'] },
    ],
  ],
  'final-offer': [
    found(detours.invited, 'final-offers'),
    [
      { change: { offers: [offer('a')] }, refuses: ['final-offer-complete'] },
      { change: { offers: [offer('a'), offer('a')] }, refuses: ['final-offer-complete'] },
      { change: { offers: [offer('a'), offer('nobody')] }, refuses: ['final-offer-complete'] },
      { change: { offers: [left('a'), left('b')] }, refuses: ['final-offer-any'] },
      { change: { offers: [offer('a'), { supplierId: 'b', result: 'offered' }] }, refuses: ['final-offer-price'] },
      { change: { offers: [offer('a'), { ...left('b'), priceFen: 1 }] }, refuses: ['final-offer-price'] },
      { change: { offers: [offer('a'), offer('b', 900_001)] }, refuses: ['final-offer-within-budget'] },
    ],
  ],
  apply: [
    found(toArchive, 'application', 1),
    [
      { change: { supplierId: 'nobody' }, refuses: ['apply-supplier'] },
      { change: { supplierId: 'constructor' }, refuses: ['apply-supplier'] },
      { change: { supplierId: 'a' }, refuses: ['apply-once'] },
      { by: people.a, refuses: ['apply-own'] },
      { on: '2025-03-01', refuses: ['apply-in-time'] },
      { change: { priceFen: 900_001 }, refuses: ['apply-within-budget'] },
      { change: { documents: ['bank-account'] }, refuses: ['papers-complete'] },
    ],
  ],
}

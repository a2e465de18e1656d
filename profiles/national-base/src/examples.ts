import { type Example, fails, holds, undecided } from '@goufu/engine'

export const examples: readonly Example[] = [
  holds('contract-in-time', { 'award.decidedOn': '2025-06-17', 'contract.signedOn': '2025-07-17' }),
  fails('contract-in-time', { 'award.decidedOn': '2025-06-17', 'contract.signedOn': '2025-07-18' }),

  holds('objections-answered', { 'objections.open': 0 }),
  fails('objections-answered', { 'objections.open': 1 }),

  holds('users-invited', { 'acceptance.usersInvited': true }),
  fails('users-invited', { 'acceptance.usersInvited': false }),
  holds('acceptance-published', { 'acceptance.published': true }),
  fails('acceptance-published', { 'acceptance.published': false }),

  holds('budget-before-purchase', { 'budget.totalFen': 100, 'plan.totalFen': 100 }),
  fails('budget-before-purchase', { 'budget.totalFen': 99, 'plan.totalFen': 100 }),
  undecided('budget-before-purchase', { 'plan.totalFen': 100 }),

  holds('not-debarred', { today: '2028-05-26', 'supplier.debarredUntil': null }),
  fails('not-debarred', { today: '2028-05-26', 'supplier.debarredUntil': '2028-05-26' }),
  holds('not-debarred', { today: '2028-05-27', 'supplier.debarredUntil': '2028-05-26' }),
  undecided('not-debarred', { today: '2028-05-27' }),

  holds('award-in-rank', { 'award.rank': 1 }),
  fails('award-in-rank', { 'award.rank': 2 }),
]

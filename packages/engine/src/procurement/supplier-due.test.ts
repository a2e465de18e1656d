import { expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import { played } from '../testing/sample-purchase.ts'
import { dueStanding } from './due-items.ts'
import { supplierDueItems } from './supplier-due.ts'

it('evidence on file is due to be replaced by its last day, and is nobody’s overdue task', () => {
  const supplier = played([]).supplier('a')
  if (supplier === undefined) throw new Error('the sample has a supplier a')
  const items = supplierDueItems({
    ...supplier,
    evidence: [
      { kind: 'registration-certificate', expiresOn: date('2025-06-30') },
      { kind: 'bank-account', expiresOn: null },
    ],
  })
  expect(items).toMatchObject([
    {
      key: 'evidence-registration-certificate',
      kind: 'evidence-expiry',
      title: { zh: '登记证书到期' },
      due: '2025-06-30',
      roles: ['preparer'],
    },
  ])
  expect(items.map((item) => dueStanding(item, date('2025-07-01')).overdueDays)).toEqual([null])
})

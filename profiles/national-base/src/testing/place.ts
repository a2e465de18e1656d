import { clause, date, defineProfile, type Profile, resolveProfile, service, text, tighten } from '@goufu/engine'
import { nationalBase } from '../index.ts'
import { openTenderThreshold } from '../methods.ts'

/** An invented place: it lists one service, and with a figure it gives the threshold of open tender its own citation. */
export function placeProfile(thresholdFen: number | null): Profile {
  return defineProfile({
    id: 'sample-place',
    version: '1.0.0',
    extends: nationalBase,
    document: {
      number: '示例〔2025〕1号',
      title: text('示例地方规定', 'Rules of an invented place'),
      issuers: [text('示例机关', 'Sample authority')],
      restsOn: [text('示例法', 'Sample law')],
      issuedOn: date('2025-01-01'),
      inForceFrom: date('2025-01-01'),
      inForceUntil: null,
      level: 'province',
      status: 'final',
    },
    outline: [],
    vocabulary: {},
    clauses: [
      clause('一', text('购买的服务', 'The service'), service('care', text('关爱', 'Care'), text('上门关爱', 'Care at home'))),
      ...(thresholdFen === null
        ? []
        : [
            clause(
              '二',
              text('公开招标数额标准', 'The threshold of open tender'),
              tighten(openTenderThreshold, { values: [{ from: date('2025-01-01'), value: thresholdFen }] }),
            ),
          ]),
    ],
    process: null,
    examples: [],
    equivalents: [],
  })
}

export const withThreshold = resolveProfile(placeProfile(400_000_000))
export const withoutThreshold = resolveProfile(placeProfile(null))

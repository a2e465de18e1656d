import { reading, statement, text } from '@goufu/engine'
import { damaged } from './damaged.ts'

export const goalClauses = [
  statement(
    '一',
    text(
      '向专业社会组织、企业及其他社会力量购买，使服务专业、系统、常态',
      'Buy from social organisations, enterprises and others, so that care is professional and continuous',
    ),
    reading(
      'enterprises',
      [
        text('企业可以承接', 'Enterprises may be suppliers'),
        text('只有社会团体和民办非企业单位可以承接', 'Only social groups and private non-enterprise units may be suppliers'),
      ],
      {
        chosen: 1,
        because: text(
          '目标一节提到企业，但四(一)列明的承接条件只有两类组织；条件是具体规定，从四(一)',
          'The goals mention enterprises, but the conditions of 四(一) list two kinds only; the conditions are the specific norm',
        ),
      },
    ),
    damaged('date-of-issue', { stands: '2025513日', read: '落款是2025年5月13日' }, 'Dated 13 May 2025'),
  ),
]

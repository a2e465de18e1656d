import { article, blank, type Clause, contractTemplate, facts, text } from '@goufu/engine'
import { contractParts } from '@goufu/national-base'

const { blanks } = contractParts

/** 五(三)1: the six things the agreement states, each with what the purchase knows of it. */
export const contractForm: Clause['elements'][number] = contractTemplate(
  'contract-form',
  text('项目实施协议（六项内容）', 'Agreement on carrying out the project (six contents)'),
  [
    contractParts.parties,
    article('period', text('项目实施时间', 'Period'), text('起止日期', 'From when until when'), { blanks: blanks.term }),
    article('scope', text('实施范围', 'Scope'), text('为谁服务、在哪里服务', 'For whom, and where'), { blanks: blanks.ages }),
    article('content', text('服务内容', 'Content'), text('逐项写明', 'Item by item'), { blanks: [blanks.services] }),
    article(
      'requirements',
      text('服务要求', 'Requirements'),
      text('季度报告、督导团队和评估', 'Quarterly reports, the supervision team and evaluations'),
      {
        blanks: [
          blank('report-days', text('季度结束后报告的天数', 'days to report after a quarter'), { fact: facts.contract.reportDays }),
          blank('midterm', text('中期评估期限', 'mid-term evaluation by'), { fact: facts.contract.midtermOn }),
        ],
      },
    ),
    article('payment', text('资金支付方式', 'Payment'), text('价款和三次拨付', 'Price and three instalments'), {
      blanks: [blanks.price, blanks.instalments],
    }),
    contractParts.breach,
  ],
)

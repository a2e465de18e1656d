import { article, blank, type Clause, contractTemplate, facts, text } from '@goufu/engine'

/** The ten articles of the model contract. Pages of three to five are missing in the published text and are not made up. */
export const modelContract: Clause['elements'][number] = contractTemplate(
  'model-contract',
  text('购买服务项目合同（示范文本）', 'Model contract for the purchase of services'),
  [
    article(
      'name',
      text('第一条 项目名称', 'Article 1: name'),
      text('项目名称，可概述服务内容', 'Name of the project, with its content in short'),
      {
        blanks: [blank('project-name', text('项目名称', 'name of the project'), { part: 'project-title' })],
      },
    ),
    article(
      'services',
      text('第二条 服务项目及要求', 'Article 2: services and requirements'),
      text('标准、量化指标和时间节点，逐条或列表', 'Standards, indicators and dates, one by one or as a table'),
      {
        blanks: [
          blank('services', text('项目内容、服务标准、数量、单价和总价', 'content, standard, quantity, unit price and total'), {
            part: 'services-totals-in-10000-yuan',
          }),
          blank('total-price', text('合同总价（元）', 'total price (yuan)'), { fact: facts.contract.priceFen }),
          blank('milestones', text('时间节点', 'dates')),
        ],
      },
    ),
    article(
      'funds',
      text('第三条 经费使用和支付', 'Article 3: use of funds and payment'),
      text('公布文本缺页，由购买主体补齐', 'Pages are missing in the published text: the buyer completes it'),
      {
        toComplete: true,
        blanks: [blank('payment-shares', text('支付比例及方式', 'shares and manner of payment'), { part: 'instalments' })],
      },
    ),
    article(
      'fourth',
      text('第四条（缺页）', 'Article 4 (missing)'),
      text('公布文本缺页，由购买主体补齐', 'Pages are missing in the published text: the buyer completes it'),
      {
        toComplete: true,
      },
    ),
    article(
      'fifth',
      text('第五条（缺页，仅存末句）', 'Article 5 (missing but for its end)'),
      text('仅存评价不合格可拒付的末句，其余由购买主体补齐', 'Only its end on refused payment is left: the buyer completes it'),
      {
        toComplete: true,
      },
    ),
    article(
      'rights-and-duties',
      text('第六条 双方权利和义务', 'Article 6: rights and duties'),
      text('甲方五项、乙方五项，各留一项自行补充', 'Five of each party; one of each is left to the buyer'),
    ),
    article('liability', text('第七条 违约责任', 'Article 7: liability'), text('赔偿、违约金和解除', 'Damages, penalties and termination')),
    article(
      'disputes',
      text('第八条 争议', 'Article 8: disputes'),
      text('协商，不成的向甲方住所地法院起诉', 'By agreement, otherwise before the court at the seat of the buyer'),
    ),
    article(
      'effect',
      text('第九条 份数和生效', 'Article 9: copies and effect'),
      text('一式三份，签章之日起生效', 'Three copies; in effect once signed and sealed'),
      {
        blanks: [blank('copies', text('份数', 'copies'), { fact: facts.contract.copies })],
      },
    ),
    article(
      'results',
      text('第十条 服务成果', 'Article 10: results'),
      text('项目截止前后提交的成果，由购买主体制定', 'What is handed in around the end; the buyer lays it down'),
      {
        toComplete: true,
        blanks: [blank('deliverables', text('成果内容和形式', 'results and their form'))],
      },
    ),
  ],
)

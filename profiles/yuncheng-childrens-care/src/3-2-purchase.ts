import { clause, duty, eligibility, facts, notExecutable, reading, restates, service, text } from '@goufu/engine'
import { holders } from './holders.ts'

const { supplier } = facts
const preferred = ['screen', 'award']

export const purchaseClauses = [
  clause(
    '三(二)5',
    text(
      '结合指导性目录，围绕八个环节设置购买项目；重视心理服务；管理承接组织，引导其优先聘请儿童主任；入库的青年志愿服务优秀项目可以优先',
      'Purchases by the guiding catalogue around eight kinds of work; mental health matters; suppliers are supervised and led to hire child directors first; listed projects of youth volunteering may go first',
    ),
    restates({ key: 'in-guiding-catalogue' }),
    service('home-visits', text('家庭探访', 'Home visits'), text('探访留守和困境儿童家庭', 'Visits to families')),
    service('household-checks', text('入户核查', 'Checks at home'), text('核查信息和监护状况', 'Checks of data and guardianship')),
    service('guardianship-review', text('监护评估', 'Guardianship assessment'), text('评估监护状况', 'Assessment of guardianship')),
    service('targeted-support', text('精准帮扶', 'Targeted help'), text('按需帮扶', 'Help by need')),
    service('policy-publicity', text('政策宣传', 'Publicity of policies'), text('宣传保护政策', 'Publicity for protection')),
    service('worker-training', text('业务培训', 'Training of workers'), text('培训儿童工作人员', 'Training for child workers')),
    service('hotline', text('热线运行', 'Hotline'), text('未成年人保护专线', 'Hotline for minors')),
    service('supervision-rounds', text('督导检查', 'Supervision'), text('督导检查基层工作', 'Supervision of work in villages')),
    service(
      'counselling',
      text('心理疏导保护', 'Counselling'),
      text('为受创伤、缺关怀的儿童提供心理服务', 'For children hurt or without care'),
    ),
    eligibility('listed-youth-project', {
      on: preferred,
      severity: 'prefer',
      require: supplier.listedYouthProject,
      say: text('入库的青年志愿服务优秀项目可以优先', 'Listed projects of youth volunteering may go first'),
    }),
    duty('supervise-suppliers', text('管理和监督承接组织', 'supervise suppliers'), holders.countyCivilAffairs),
    duty(
      'lead-to-hire-directors',
      text('引导承接组织优先聘请村（居）儿童主任协助', 'lead suppliers to hire child directors of villages first'),
      holders.countyCivilAffairs,
    ),
    duty(
      'lead-to-bear-expenses',
      text(
        '引导承接组织适当解决儿童主任的交通、通讯等费用',
        'lead suppliers to bear some of the travel and phone costs of child directors',
      ),
      holders.countyCivilAffairs,
    ),
    reading(
      'who-hires-directors',
      [
        text('聘请儿童主任的组织在选择时优先', 'Organisations that hire child directors go first in the choice'),
        text(
          '民政部门引导已承接的组织优先聘请儿童主任',
          'Civil affairs leads organisations that were chosen to hire child directors first',
        ),
      ],
      {
        chosen: 1,
        because: text(
          '这句说的是对承接组织的管理监督，“优先”修饰聘请谁，不是选择谁来承接',
          'The sentence is about supervising suppliers: “first” says whom they hire, not who is chosen',
        ),
      },
    ),
    reading(
      'below-a-newer-notice',
      [
        text('只按2019年方案购买', 'Purchases go by the plan of 2019 alone'),
        text(
          '流程和合同按2025年省通知，本方案的服务环节和优先条件仍适用',
          'Course and contract by the newer notice of the province; services and preferences of this plan still apply',
        ),
      ],
      {
        chosen: 1,
        because: text(
          '本方案没有采购流程；省通知在后、层级在上，两者不冲突的并用',
          'This plan has no course of its own; the notice is newer and higher, and what does not conflict stands beside it',
        ),
      },
    ),
    notExecutable(
      'weight-of-counselling',
      text('加大心理服务购买力度没有数字可以核对', 'More purchases of counselling are asked for, with no figure to check'),
    ),
  ),
]

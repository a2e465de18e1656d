import { clause, duty, facts, reading, rule, text, training, workerRole } from '@goufu/engine'

const localGovernment = { key: 'local-government', title: text('各地', 'local governments') }
const backgrounds = [
  { key: 'permanent-staff', title: text('在编人员（先足额配备）', 'permanent staff, filled first') },
  { key: 'public-welfare-post', title: text('公益性岗位', 'public-welfare posts') },
  { key: 'social-force', title: text('社会力量', 'social forces') },
]
const either = text('儿童福利督导员或儿童福利主任', 'child welfare supervisor or director')

export const capacityClauses = [
  clause(
    '二(十)',
    text(
      '乡镇和村（社区）各至少一名督导员或主任；加强培训、信息共享和组织孵化',
      'At least one supervisor or director in every township and village; training, shared information, nurture of organisations',
    ),
    workerRole('township-worker', either, { place: { key: 'township', title: text('乡镇（街道）', 'township') }, atLeast: 1, backgrounds }),
    workerRole('village-worker', either, {
      place: { key: 'village', title: text('村（社区）', 'village or community') },
      atLeast: 1,
      backgrounds,
    }),
    rule('worker-in-every-place', {
      on: 'place',
      severity: 'must',
      require: facts.place.supervisors.plus(facts.place.directors).atLeast(1),
      say: text(
        '{place.kind}至少要有一名儿童福利督导员或儿童福利主任',
        'At least one child welfare supervisor or director in this place ({place.kind})',
      ),
    }),
    reading(
      'supervisor-or-director',
      [
        text('乡镇设督导员，村（社区）设主任', 'A supervisor in the township, a director in the village'),
        text('乡镇和村（社区）各一名，督导员或主任均可', 'One of either in each township and each village'),
      ],
      {
        chosen: 1,
        because: text('文件用“或”连接两个名称，没有分别指定', 'The draft joins the two titles with “or” and assigns neither to a level'),
      },
    ),
    reading(
      'public-welfare-posts',
      [
        text('公益性岗位可以用政府购买服务的办法设置', 'Public-welfare posts may be set up by buying services'),
        text(
          '公益性岗位由政府自己设置，不能作为购买内容；能够购买的只是社会力量的参与',
          'Government sets up the posts itself and cannot buy them; what it can buy is the part of social forces',
        ),
      ],
      {
        chosen: 1,
        because: text(
          '财政部令第102号九、十不许把设置公益性岗位列入购买；两处各管各的，岗位只作为人员的一种身份记录',
          'Order 102, articles 9 and 10, keeps such posts out of purchases; the two stand side by side, and a post is recorded as a background of a worker only',
        ),
      },
    ),
    training('worker-training', text('未成年人工作人员业务培训', 'training of those who work with minors'), {
      roles: ['township-worker', 'village-worker'],
      beforeStart: false,
      every: null,
      topics: [],
    }),
    duty('settle-staff', text('合理确定县乡村三级所需人员', 'settle the staff needed in county, township and village'), localGovernment),
    duty(
      'share-information',
      text('留守和困境儿童信息共享，探索需求与慈善资源对接平台', 'share information; a platform that joins needs and charity'),
      localGovernment,
    ),
    duty(
      'incubate-organisations',
      text('为初创的公益组织提供开办、场地和培训支持', 'help new public-benefit organisations with founding, rooms and training'),
      localGovernment,
    ),
  ),
]

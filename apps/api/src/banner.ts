import { type CalendarDate, type ResolvedProfile, text, type Text } from '@goufu/engine'
import { sayFirstCode } from './accounts/say-first-code.ts'
import type { FirstCode } from './accounts/first-code.ts'
import type { Config } from './config.ts'

interface Started {
  readonly config: Config
  readonly profile: ResolvedProfile
  readonly port: number
  /** What the store wants the operator to know. */
  readonly notice: Text | null
  readonly sampleDate: CalendarDate | null
  /** For the administrator whom the first start made; printed here and nowhere else. */
  readonly firstCode: FirstCode | null
  /** Whether a sample was wanted and the profile brings none. */
  readonly lacksSample: boolean
  readonly hasWeb: boolean
}

/** What is printed once the server takes requests: where it is, by which document it works, and what to know about it. */
export function banner(started: Started): string {
  const { config, profile, port, notice, sampleDate, lacksSample, hasWeb, firstCode } = started
  const address = `http://${config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host}:${port}`
  const { number, title } = profile.document
  const draft = profile.document.status === 'draft'
  const lines =
    config.language === 'zh'
      ? [
          `购服已启动：${address}`,
          `  政策    ${number} ${title.zh}`,
          ...(draft ? [`          ${trialLine(config.trial).zh}`] : []),
          `  接口    ${address}/docs`,
          ...(sampleDate === null
            ? []
            : [
                `  示例    人员和单位均为虚构，以 ${sampleDate} 为业务日期；GOUFU_SAMPLE=off 不装示例`,
                `  登录    示例账号和密码在登录页上，任何人都看得到，只供试用`,
              ]),
          ...(lacksSample ? ['  示例    本政策配置不带示例，没有载入'] : []),
          ...(config.today === null ? [] : [`  日期    以 ${config.today} 为今天（GOUFU_TODAY）`]),
          ...(notice === null ? [] : [`  数据库  ${notice.zh}`]),
          ...(hasWeb ? [] : ['  网页    还没有构建，只有接口']),
        ]
      : [
          `Goufu is running: ${address}`,
          `  policy    ${number} ${title.en}`,
          ...(draft ? [`            ${trialLine(config.trial).en}`] : []),
          `  API       ${address}/docs`,
          ...(sampleDate === null
            ? []
            : [
                `  sample    people and organisations are invented, seen on ${sampleDate}; GOUFU_SAMPLE=off leaves them out`,
                '  sign in   the sample accounts and their password stand on the sign-in page, for everybody to read: for trials only',
              ]),
          ...(lacksSample ? ['  sample    this profile brings none; nothing was loaded'] : []),
          ...(config.today === null ? [] : [`  date      ${config.today} counts as today (GOUFU_TODAY)`]),
          ...(notice === null ? [] : [`  database  ${notice.en}`]),
          ...(hasWeb ? [] : ['  web       not built; there is only the API']),
        ]
  const code = firstCode === null ? [] : sayFirstCode(firstCode)[config.language].split('\n')
  return `${[...lines, ...code.map((line) => `  ${line}`)].join('\n')}\n`
}

/** What to know about a draft. */
function trialLine(trial: boolean): Text {
  return trial
    ? text('送审稿，未施行；本部署为试用（GOUFU_TRIAL）', 'a draft, not in force; this deployment is a trial (GOUFU_TRIAL)')
    : text('送审稿，未施行；不能立项，GOUFU_TRIAL=on 才能试用', 'a draft, not in force: it starts no projects unless GOUFU_TRIAL=on')
}

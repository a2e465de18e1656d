import type { Language } from '@goufu/api'
import { type Text, text } from '@goufu/engine'
import type { Command, Option } from './command.ts'

const always: Readonly<Record<string, Option>> = {
  lang: { type: 'string', value: 'en|zh', help: text('输出的语言', 'Language of what is printed') },
  help: { type: 'boolean', help: text('显示用法', 'Show usage') },
}

const variables: Readonly<Record<string, Text>> = {
  DATABASE_URL: text(
    'PostgreSQL 服务器（15 或更高）；不设则用内置数据库',
    'A PostgreSQL server, 15 or later; the embedded database when not set',
  ),
  DATA_DIR: text('内置数据库的目录（data）', 'Directory of the embedded database (data)'),
  GOUFU_FILES_DIR: text('上传文件的目录（DATA_DIR 下的 files）', 'Directory of uploaded files (files under DATA_DIR)'),
  GOUFU_FILE_LIMIT_MB: text('serve：一个文件最多多少 MB（64）', 'serve: the most MB that one file may have (64)'),
  GOUFU_UNCITED_MB: text(
    'serve：每人上传而未用上的文件最多多少 MB（512）',
    'serve: the most MB of uploads of one person that nothing cites (512)',
  ),
  GOUFU_UNCITED_TOTAL_MB: text('serve：所有人合计最多多少 MB（8192）', 'serve: the most of everybody together (8192)'),
  GOUFU_UNCITED_DAYS: text('serve：未用上的文件过多少天清理（7）', 'serve: days after which they are cleared away (7)'),
  GOUFU_BUCKET_ENDPOINT: text('改把文件存入 S3 兼容的存储：网址', 'Files in a storage that speaks S3 instead: its address'),
  GOUFU_BUCKET: text('存储桶的名称', 'Name of the bucket'),
  GOUFU_BUCKET_REGION: text('存储桶的区域（us-east-1）', 'Region of the bucket (us-east-1)'),
  GOUFU_BUCKET_ACCESS_KEY: text('存储桶的访问密钥编号', 'Id of the access key of the bucket'),
  GOUFU_BUCKET_SECRET_KEY: text('存储桶的访问密钥', 'Secret of the access key of the bucket'),
  PORT: text('serve：端口（8787）', 'serve: port (8787)'),
  HOST: text('serve：监听地址（127.0.0.1）', 'serve: address to listen on (127.0.0.1)'),
  GOUFU_ORIGIN: text('serve：人们访问的网址，如 https://goufu.example.org', 'serve: where people use this, like https://goufu.example.org'),
  GOUFU_TRUSTED_PROXIES: text(
    'serve：前面的代理的地址或地址段，逗号分隔',
    'serve: addresses or ranges of the proxies before it, commas between them',
  ),
  GOUFU_RATE_ACTOR: text('serve：每人每分钟的请求数，或 off（1200）', 'serve: requests in a minute of one person, or off (1200)'),
  GOUFU_RATE_ADDRESS: text('serve：每个地址每分钟的请求数，或 off（6000）', 'serve: requests in a minute from one address, or off (6000)'),
  GOUFU_RATE_SIGN_IN: text(
    'serve：每个地址每分钟尝试登录的次数，或 off（24）',
    'serve: attempts to sign in, in a minute from one address, or off (24)',
  ),
  GOUFU_PROFILE: text('serve：政策配置的编号', 'serve: id of the profile'),
  GOUFU_SAMPLE: text('serve：off 则空库不装示例', 'serve: off leaves an empty store without the sample'),
  GOUFU_TRIAL: text('serve、run：on 则可按送审稿立项试用', 'serve, run: on lets a draft start projects, for a trial'),
  GOUFU_TODAY: text('serve：试用时以这一天为今天', 'serve: a day to take for today, for trials'),
  GOUFU_MIGRATIONS: text(
    'serve：expect 则不更新表，缺则拒绝启动',
    'serve: expect leaves tables alone and refuses to start when some are missing',
  ),
  GOUFU_KEY_DIR: text(
    '密钥所在目录：签署总账末尾的一把，封装数据密钥的若干把（DATA_DIR 下的 keys）',
    'Directory of the keys: the one that signs the ledger’s head, those that wrap data keys (keys in DATA_DIR)',
  ),
  GOUFU_SIGNING_KEY: text(
    '签名的密钥本身：Ed25519 私钥，PKCS #8 的 PEM 或 Base64',
    'The key that signs itself: a private Ed25519 key, PKCS #8 in PEM or base64',
  ),
  GOUFU_ENCRYPTION_KEYS: text(
    '封装数据密钥的密钥本身：每把 32 字节，Base64，逗号分隔，在用的在最前',
    'The keys that wrap data keys themselves: 32 bytes each in base64, commas between them, the one in use first',
  ),
  GOUFU_LANGUAGE: text('zh 或 en', 'zh or en'),
  LOG_LEVEL: text('serve：日志级别（warn）', 'serve: level of the log (warn)'),
}

const codes: readonly (readonly [number, Text])[] = [
  [0, text('完成，一切如常', 'done, and everything as it should be')],
  [1, text('完成，但有不符：场景与预期不符，或核验发现错误', 'done, but something is not: an expectation not met, a fault found')],
  [2, text('没有完成：参数、文件或数据库不能用', 'not done: arguments, a file or a database cannot be used')],
]

/** What `goufu --help` prints. */
export function overview(commands: ReadonlyMap<string, Command>, language: Language): string {
  return [
    text('购服：政府购买服务，每一步都有依据', 'Goufu: public purchase of services, every step with its clause')[language],
    '',
    heading(text('用法', 'Usage'), language),
    '  goufu COMMAND [--lang en|zh]',
    '',
    heading(text('命令', 'Commands'), language),
    ...[...commands].flatMap(([name, command]) => [`  ${usage(name, command)}`, `      ${command.summary[language]}`]),
    '',
    heading(text('环境变量', 'Environment'), language),
    ...table(Object.entries(variables), language),
    '',
    heading(text('退出码', 'Exit codes'), language),
    ...table(
      codes.map(([code, say]) => [String(code), say]),
      language,
    ),
  ].join('\n')
}

/** What `goufu COMMAND --help` prints. */
export function helpFor(name: string, command: Command, language: Language): string {
  const options = Object.entries({ ...command.options, ...always })
  return [
    command.summary[language],
    '',
    heading(text('用法', 'Usage'), language),
    `  goufu ${usage(name, command)}`,
    '',
    heading(text('选项', 'Options'), language),
    ...table(
      options.map(([option, { value, help }]) => [flag(option, value), help]),
      language,
    ),
  ].join('\n')
}

function usage(name: string, command: Command): string {
  const options = Object.entries(command.options).map(([option, { value }]) => `[${flag(option, value)}]`)
  return [name, operandsOf(command), ...options].filter((part) => part !== '').join(' ')
}

/** The operands of a command as its usage shows them. */
export function operandsOf(command: Command): string {
  return [...command.operands, ...(command.optionalOperands ?? []).map((operand) => `[${operand}]`)].join(' ')
}

function flag(option: string, value: string | undefined): string {
  return value === undefined ? `--${option}` : `--${option} ${value}`
}

function heading(title: Text, language: Language): string {
  return `${title[language]}${language === 'zh' ? '：' : ':'}`
}

function table(rows: readonly (readonly [string, Text])[], language: Language): readonly string[] {
  const width = Math.max(...rows.map(([first]) => first.length))
  return rows.map(([first, say]) => `  ${first.padEnd(width)}  ${say[language]}`)
}

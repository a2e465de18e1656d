import { type Text, text } from '@goufu/engine'
import type { YAMLParseError } from 'yaml'

/** What is wrong with a text that is no YAML. The parser says it in English, with the place, which is told by itself, behind its sentence. */
export function sayYamlError({ code, message }: Pick<YAMLParseError, 'code' | 'message'>): Text {
  const said = (message.split('\n', 1)[0] ?? message).replace(/ at line \d+, column \d+:$/, '')
  return text(inChinese[code], said)
}

const inChinese: Readonly<Record<YAMLParseError['code'], string>> = {
  ALIAS_PROPS: '引用（*名字）前面不能再写标签或锚点',
  BAD_ALIAS: '引用（*名字）写得不对，或者前面没有这个锚点（&名字）',
  BAD_COLLECTION_TYPE: '这里的标签和内容不是一类',
  BAD_DIRECTIVE: '以 % 开头的指令写得不对',
  BAD_DQ_ESCAPE: '双引号里的转义（\\）写得不对',
  BAD_INDENT: '缩进不对，或者括号没有写完',
  BAD_PROP_ORDER: '标签和锚点的位置不对',
  BAD_SCALAR_START: '值不能以这个字符开头；加上引号',
  BLOCK_AS_IMPLICIT_KEY: '同一行里不能再写一层“键: 值”；换行或者用 { }',
  BLOCK_IN_FLOW: '括号里不能换成缩进的写法',
  DUPLICATE_KEY: '同一个键写了两次',
  IMPOSSIBLE: '这里读不懂',
  KEY_OVER_1024_CHARS: '键太长',
  MISSING_CHAR: '缺少一个符号：冒号、逗号、引号、括号或者空格',
  MULTILINE_IMPLICIT_KEY: '键要写在一行里',
  MULTIPLE_ANCHORS: '一处只能有一个锚点（&名字）',
  MULTIPLE_DOCS: '一个文件只能写一个场景（---）',
  MULTIPLE_TAGS: '一处只能有一个标签',
  NON_STRING_KEY: '键应当是文字',
  RESOURCE_EXHAUSTION: '引用展开得太多',
  TAB_AS_INDENT: '缩进要用空格，不能用制表符',
  TAG_RESOLVE_FAILED: '标签读不懂',
  UNEXPECTED_TOKEN: '这里多了一个符号',
}

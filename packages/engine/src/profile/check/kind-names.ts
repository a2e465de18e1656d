import { type Text, text } from '../../policy/text.ts'
import type { ValueKind } from '../../policy/value.ts'

/** A kind of value as its author writes it, in Chinese with what it holds. */
export function inWords(kind: ValueKind): Text {
  return text(`${kind}（${holds[kind]}）`, kind)
}

const holds: Readonly<Record<ValueKind, string>> = {
  'yes-no': '是或否',
  fen: '金额',
  days: '日数',
  workdays: '工作日数',
  months: '月数',
  years: '年数',
  age: '周岁',
  count: '个数',
  hundredths: '分值',
  share: '比例',
  date: '日期',
  code: '代码',
  codes: '一组代码',
  list: '列表',
  text: '文字',
}

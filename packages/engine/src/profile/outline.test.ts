import { describe, expect, it } from 'vitest'
import { outlineOf } from './outline.ts'

const invented = `
示例文件
各单位：
一、总则
本办法供示例。
（一）第一款。
1. 第一项。
2．第二项
接着上一行。
（二）第二款。
二、资金
1.5元不是编号。
附件：1. 示例合同
2. 示例表
附件 1
第一条 名称
1. 甲方
第二条 价款
`

describe('the outline of an official text', () => {
  it('names every numbered clause by its path, in order', () => {
    expect(outlineOf(invented).map((clause) => clause.path)).toEqual([
      '一',
      '一(一)',
      '一(一)1',
      '一(一)2',
      '一(二)',
      '二',
      '附件1/第一条',
      '附件1/第一条1',
      '附件1/第二条',
    ])
  })

  it('takes an annex without a number as one clause', () => {
    const annexed = outlineOf(`${invented}附件 2\n示例评价表\n得分\n附件3\n1. 第一项`)
    expect(annexed.slice(-3).map(({ path, words }) => [path, words])).toEqual([
      ['附件1/第二条', '价款'],
      ['附件2', '示例评价表得分'],
      ['附件3/1', '第一项'],
    ])
  })

  it('gives lines without a number to the clause above them', () => {
    const words = Object.fromEntries(outlineOf(invented).map((clause) => [clause.path, clause.words]))
    expect(words['一(一)2']).toBe('第二项接着上一行。')
    expect(words['二']).toBe('资金1.5元不是编号。')
  })

  it('hashes words and not white space, so that only a change of words is drift', () => {
    const [first] = outlineOf('一、示 例\n条款')
    const [same] = outlineOf('一、 示例条款')
    const [other] = outlineOf('一、示例条文')
    expect(first?.sha256).toBe(same?.sha256)
    expect(first?.sha256).not.toBe(other?.sha256)
  })
})

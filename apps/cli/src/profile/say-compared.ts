import { type Compared, type Text, text } from '@goufu/engine'
import type { Invocation } from '../command.ts'
import { sayCitation } from './say.ts'

const verdicts: Readonly<Record<Compared['verdict'], Text>> = {
  same: text('相同', 'same'),
  tighter: text('更严', 'tighter'),
  looser: text('更宽', 'looser'),
  other: text('不同', 'other'),
  'only-left': text('只在前者', 'only in the first'),
  'only-right': text('只在后者', 'only in the second'),
}

/** One line a topic: verdict, key, and what each side says and where. */
export function sayCompared(compared: readonly Compared[], { terminal, language }: Invocation): void {
  for (const each of compared) {
    const side = (one: Compared['left']) =>
      one === null ? '-' : [one.value, sayCitation(one.citation)].filter((part) => part !== null).join(' ')
    terminal.out(`${verdicts[each.verdict][language]}  ${each.topic} ${each.key}  ${each.title[language]}`)
    if (each.verdict !== 'same') terminal.out(`    ${side(each.left)}  |  ${side(each.right)}`)
  }
}

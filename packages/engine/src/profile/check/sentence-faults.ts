import type { Element } from '../../policy/extension.ts'
import { lookUp } from '../../policy/look-up.ts'
import { meant } from '../../policy/near-key.ts'
import { type Text, text } from '../../policy/text.ts'
import { vocabulary } from '../../procurement/facts.ts'
import type { Parameters } from './placed.ts'

/** Blanks of sentences that nothing fills: `{contract.endOn}` would be a dash for ever. */
export function sentenceFaults(element: Element, parameters: Parameters): readonly Text[] {
  return sentencesOf(element)
    .flatMap(({ zh, en }) => [zh, en])
    .flatMap((sentence) => Array.from(sentence.matchAll(/\{([^}]+)\}/g), ([, name = '']) => name))
    .filter((name, index, all) => all.indexOf(name) === index && !isFilled(name, parameters))
    .map((name) => {
      const near = meant(name, [...Object.keys(vocabulary.table), ...Array.from(parameters.keys(), (key) => `param:${key}`), 'missing'])
      return text(
        `句子里的 {${name}} 没有内容可填${near.zh === '' ? '：应写事实、{param:键} 或者 {missing}' : near.zh}`,
        `nothing fills {${name}} in a sentence${near.en === '' ? ': write a fact, {param:key} or {missing}' : near.en}`,
      )
    })
}

function isFilled(name: string, parameters: Parameters): boolean {
  if (name === 'missing') return true
  return name.startsWith('param:') ? parameters.has(name.slice('param:'.length)) : lookUp(vocabulary.table, name) !== undefined
}

function sentencesOf(element: Element): readonly Text[] {
  switch (element.element) {
    case 'rule':
      return element.next === null ? [element.say] : [element.say, element.next]
    case 'eligibility':
    case 'tighten-rule':
      return [element.say]
    case 'payment-plan':
      return element.instalments.flatMap(({ gateSay, gateNext }) => (gateNext === null ? [gateSay] : [gateSay, gateNext]))
    case 'replace':
      return sentencesOf(element.by)
    default:
      return []
  }
}

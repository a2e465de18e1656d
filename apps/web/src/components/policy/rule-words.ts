import type { CalendarDate, ResolvedProfile, Text } from '@goufu/engine'
import type { Engine } from '../../engine/load-engine.ts'
import { valueWordsOn } from '../../engine/parameter-text.ts'

/** A rule's sentence with its parameters filled in; what only a project knows stays open as `…`. */
export function ruleWords(engine: Engine, profile: ResolvedProfile, say: Text, on: CalendarDate): Text {
  return { zh: fill(say.zh, 'zh'), en: fill(say.en, 'en') }

  function fill(sentence: string, language: keyof Text): string {
    return sentence.replaceAll(/\{([^}]+)\}/g, (_match, name: string) => {
      const parameter = name.startsWith('param:') ? profile.parameters[name.slice('param:'.length)] : undefined
      if (parameter === undefined) return '…'
      return valueWordsOn(engine, parameter, on)?.[language] ?? parameter.title[language]
    })
  }
}

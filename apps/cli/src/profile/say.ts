import { type Citation, type Grounds, joinTexts, type ProfileFault, type Text, text } from '@goufu/engine'

/** Where something is written: document and clause. */
export function sayCitation({ document, clause }: Citation): string {
  return `${document} ${clause}`
}

/** What a document says that it rests on. */
export function sayGrounds({ document, restsOn }: Grounds): Text {
  const { zh, en } = joinTexts(restsOn)
  return text(`${document} 依据：${zh}`, `${document} rests on: ${en}`)
}

/** One line for a fault or a warning: profile, clause, key, and how to mend it. */
export function sayFault({ profile, clause, key, message }: ProfileFault, language: keyof Text): string {
  return `${profile}  ${clause}  ${key}: ${message[language]}`
}

/** Names of severities. */
export const severities: Readonly<Record<'must' | 'should' | 'prefer' | 'may', Text>> = {
  must: text('必须', 'must'),
  should: text('原则上', 'should'),
  prefer: text('优先', 'prefer'),
  may: text('可以', 'may'),
}

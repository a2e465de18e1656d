import type { ContractDraft, DraftArticle, Text } from '@goufu/engine'

/** What stands where the parties have to write. */
const OPEN = '＿＿＿＿'

/** A contract as plain text: an article a paragraph, a table a line for each row. */
export function contractText(draft: ContractDraft, say: (text: Text) => string): string {
  return [say(draft.title), ...draft.articles.map((article) => articleText(article, say))].join('\n\n')
}

function articleText({ title, gist, blanks }: DraftArticle, say: (text: Text) => string): string {
  const lines = blanks.flatMap(({ title: name, value, table }) =>
    table === null
      ? [`${say(name)}：${value === null ? OPEN : say(value)}`]
      : [`${say(name)}：`, ...[table.columns, ...table.rows].map((row) => row.map(say).join('\t'))],
  )
  return [say(title), `（${say(gist)}）`, ...(blanks.length === 0 ? [OPEN] : lines)].join('\n')
}

/** How many places the parties still have to write themselves. */
export function openPlaces({ articles }: ContractDraft): number {
  return articles.reduce((sum, { blanks }) => {
    const open = blanks.filter(({ value, table }) => value === null && table === null).length
    return sum + (blanks.length === 0 ? 1 : open)
  }, 0)
}

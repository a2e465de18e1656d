import type { Language } from '@goufu/api'
import { type Labelled, type Profile, type SheetCase, type SheetClause, type SheetEntry, type Text, text } from '@goufu/engine'
import { Document, isScalar, visit } from 'yaml'
import { sayCitation, severities } from './say.ts'

/** Writes the examples of a profile as YAML, in the words of one language. */
export function sheetInYaml(profile: Profile, sheet: readonly SheetClause[], language: Language): string {
  const say = (said: Text) => said[language]
  const values = (given: readonly Labelled[]) =>
    Object.fromEntries(given.map(({ title, value }) => [say(title), 'zh' in value ? plain(say(value)) : value.map(say).map(plain)]))
  const caseOf = ({ given, outcome, says }: SheetCase) => ({
    [say(words.given)]: values(given),
    [say(words.outcome)]: say(outcome),
    ...(says === null ? {} : { [say(words.says)]: say(says) }),
  })
  const entryOf = ({ element, key, severity, title, when, figures, cases }: SheetEntry) => ({
    [say(words[element])]: key,
    ...(severity === null ? {} : { [say(words.severity)]: say(severities[severity]) }),
    ...(when === null ? {} : { [say(words.when)]: say(when) }),
    [say(severity === null ? words.about : words.requires)]: say(title),
    ...(figures.length === 0 ? {} : { [say(words.figures)]: values(figures) }),
    [say(words.cases)]: cases.map(caseOf),
  })
  const clauses = sheet.map(({ citation, gist, entries }) => ({
    [say(words.clause)]: sayCitation(citation),
    [say(words.about)]: say(gist),
    [say(words.rules)]: entries.map(entryOf),
  }))
  const document = new Document({
    [say(words.profile)]: `${profile.id} ${profile.version}`,
    [say(words.document)]: `${profile.document.number} ${say(profile.document.title)}`,
    [say(words.clauses)]: clauses,
  })
  // A list of words is read more easily in one line.
  visit(document, {
    Seq(_, list) {
      if (list.items.every(isScalar)) list.flow = true
    },
  })
  return document.toString({ lineWidth: 0 }).trimEnd()
}

/** A whole number stands without quotes. */
function plain(said: string): string | number {
  return /^(0|[1-9]\d*)$/.test(said) ? Number(said) : said
}

const words = {
  profile: text('政策档案', 'profile'),
  document: text('文件', 'document'),
  clauses: text('条款', 'clauses'),
  clause: text('条款', 'clause'),
  about: text('内容', 'about'),
  rules: text('规则', 'rules'),
  norm: text('规则', 'rule'),
  penalty: text('违约责任', 'penalty'),
  instalments: text('分期付款', 'instalments'),
  sanction: text('处理', 'sanction'),
  band: text('评分', 'marks'),
  severity: text('程度', 'severity'),
  when: text('适用', 'when'),
  requires: text('要求', 'requires'),
  figures: text('数字', 'figures'),
  cases: text('示例', 'cases'),
  given: text('已知', 'given'),
  outcome: text('结论', 'then'),
  says: text('说明', 'says'),
} as const

import type { Consideration, Text } from '@goufu/engine'
import { fieldTitle } from '../../form/field-title.ts'
import type { FormField } from '../../form/form-field.ts'

export interface MissingWords {
  readonly say: (text: Text) => string
  readonly row: (number: number) => string
  readonly reason: (message: string) => string
  readonly consent: (message: string) => string
}

/** What still stands between the form and its being done, each said once: fields to fill, rules to meet, reasons to give, consents to get. */
export function missingOf(
  considered: Consideration,
  justifications: Readonly<Record<string, string>>,
  fields: readonly FormField[],
  words: MissingWords,
  lacksConsent: (rule: string) => boolean,
): readonly string[] {
  const title = (path: string) => fieldTitle(fields, path, words.say, words.row)
  const issues = considered.issues.map((issue) => (issue.path === '' ? words.say(issue.message) : title(issue.path)))
  const findings = considered.findings.flatMap((finding) => {
    switch (finding.effect) {
      case 'refuses':
      case 'asks-facts':
        return [finding.field === null ? words.say(finding.message) : title(finding.field)]
      case 'asks-reason':
        if ((justifications[finding.rule] ?? '').trim() === '') return [words.reason(words.say(finding.message))]
        return lacksConsent(finding.rule) ? [words.consent(words.say(finding.message))] : []
      default:
        return []
    }
  })
  return [...new Set([...issues, ...findings])]
}

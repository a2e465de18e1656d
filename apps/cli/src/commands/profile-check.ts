import type { BuiltInProfile } from '@goufu/api'
import { type CalendarDate, parseDate, text } from '@goufu/engine'
import type { Command, Invocation } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { carriedProfiles, findProfile } from '../profile/find-profile.ts'
import { type ProfileReport, reportProfile } from '../profile/report-profile.ts'
import { outOfForce } from '../profile/out-of-force.ts'
import { refuse } from '../profile/refuse.ts'
import { type LocatedFault, locateFaults } from '../profile/find-source.ts'
import { sayFault } from '../profile/say.ts'

/** `goufu profile check` */
export const profileCheck: Command = {
  summary: text(
    '检查政策档案：引用、覆盖、数字、流程、示例和每一步改动；不写编号或写 --all 则检查全部',
    'Check a profile: citations, coverage, figures, process, examples and every one-step change; all of them without an id or with --all',
  ),
  operands: [],
  optionalOperands: ['ID'],
  options: {
    all: { type: 'boolean', help: text('检查全部', 'Check all of them') },
    on: {
      type: 'string',
      value: 'DATE',
      help: text('另查这一天文件和上级文件是否都在施行', 'Also whether the document and those above it are in force on this day'),
    },
    json: { type: 'boolean', help: text('以 JSON 输出', 'Print JSON') },
  },
  async run(invocation) {
    const { positionals, values, terminal } = invocation
    const [id] = positionals
    const on = typeof values['on'] === 'string' ? parseDate(values['on']) : null
    if (on === undefined) return refuse(invocation, text('--on 应写作 2025-07-01', '--on is written as 2025-07-01'))
    const carried = await carriedProfiles()
    const found = id === undefined || values['all'] === true ? undefined : await findProfile(id, invocation)
    if (id !== undefined && values['all'] !== true && found === undefined) return exitCodes.cannot
    const chosen = found === undefined ? await Promise.all([...carried.values()].map((load) => load())) : [found]
    const reports = await Promise.all(chosen.map((each) => locatedReport(each, on)))
    if (values['json'] === true) terminal.out(JSON.stringify(reports, null, 2))
    else for (const report of reports) sayReport(report, invocation)
    return reports.every((report) => report.errors.length === 0) ? exitCodes.done : exitCodes.notAsItShould
  },
}

/** A report with the place of each fault. The profile's folder is the one that holds its scenarios. */
async function locatedReport({ profile, scenarios }: BuiltInProfile, on: CalendarDate | null): Promise<LocatedReport> {
  const report = reportProfile(profile)
  const locate = (faults: ProfileReport['errors']) => locateFaults(faults, profile.id, new URL('../', scenarios))
  const errors = [...report.errors, ...(on === null ? [] : outOfForce(profile, on))]
  return { ...report, errors: await locate(errors), warnings: await locate(report.warnings) }
}

interface LocatedReport extends ProfileReport {
  readonly errors: readonly LocatedFault[]
  readonly warnings: readonly LocatedFault[]
}

function sayReport({ id, version, digests, errors, warnings, coverage }: LocatedReport, { terminal, language }: Invocation): void {
  const { carried, total, percent } = coverage.norms
  const norms = text(`规范条款 ${carried}/${total}（${percent}%）`, `norms ${carried}/${total} (${percent}%)`)[language]
  terminal.out(`${errors.length === 0 ? '✓' : '✗'} ${id} ${version}  ${norms}${digests === null ? '' : `  ${digests.rules.slice(0, 12)}`}`)
  for (const fault of errors) terminal.out(`  ✗ ${sayPlaced(fault, language)}`)
  for (const warning of warnings) terminal.out(`  ! ${sayPlaced(warning, language)}`)
}

function sayPlaced(fault: LocatedFault, language: Invocation['language']): string {
  const said = sayFault(fault, language)
  return fault.source === null ? said : `${said}  (${fault.source})`
}

import { readFile } from 'node:fs/promises'
import { type Compared, dateAt, impactOf, type ResolvedProfile, resolveProfile, text } from '@goufu/engine'
import { createProfiles, type ImpactOnProject, impactOnProjects } from '@goufu/store'
import type { Command, Invocation } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { carriedProfiles, findProfile } from '../profile/find-profile.ts'
import { isFolder } from '../profile/load-profile.ts'
import { refuse } from '../profile/refuse.ts'
import { sayCompared } from '../profile/say-compared.ts'
import { sayProjectImpact } from '../profile/say-project-impact.ts'
import { onConfiguredStore } from '../store-command.ts'

/** `goufu profile impact` */
export const profileImpact: Command = {
  summary: text(
    '从旧档案换到新档案会改变什么；每一边是编号、文件夹，或 GET /api/v1/profiles/… 存下的 JSON 文件',
    'What changes from an old profile to a new one; each an id, a folder, or a JSON file as GET /api/v1/profiles/… answers it',
  ),
  operands: ['OLD', 'NEW'],
  options: {
    projects: {
      type: 'boolean',
      help: text(
        '再看数据库里按这份文件办理的在办项目：能否改用新档案，哪些任务会变',
        'Look at the open projects of that document in the database too: can they move to the new one, and which tasks change',
      ),
    },
    json: { type: 'boolean', help: text('以 JSON 输出', 'Print JSON') },
  },
  async run(invocation) {
    const [before = '', after = ''] = invocation.positionals
    const [old, next] = [await resolvedFrom(before, invocation), await resolvedFrom(after, invocation)]
    if (old === undefined || next === undefined) return exitCodes.cannot
    const impact = impactOf(old, next)
    if (invocation.values['projects'] === true) return onProjects(impact, next, invocation)
    if (invocation.values['json'] === true) invocation.terminal.out(JSON.stringify(impact, null, 2))
    else if (impact.length === 0) invocation.terminal.out(text('没有改变', 'Nothing changes')[invocation.language])
    else sayCompared(impact, invocation)
    return exitCodes.done
  },
}

/** Both: what changes in the document, and for each open project. */
function onProjects(impact: readonly Compared[], next: ResolvedProfile, invocation: Invocation): Promise<number> {
  const { terminal, values } = invocation
  return onConfiguredStore(invocation, { migrations: 'expect', mayBeNew: false }, async (store, { today, trial }) => {
    const day = today ?? dateAt(new Date().toISOString())
    const json = values['json'] === true
    const projects: ImpactOnProject[] = []
    if (!json) sayCompared(impact, invocation)
    for await (const project of impactOnProjects(store, createProfiles(store), next, day, trial)) {
      if (json) projects.push(project)
      else sayProjectImpact(project, invocation)
    }
    if (json) terminal.out(JSON.stringify({ profiles: impact, projects }, null, 2))
    return exitCodes.done
  })
}

async function resolvedFrom(name: string, invocation: Invocation): Promise<ResolvedProfile | undefined> {
  const carried = (await carriedProfiles()).get(name)
  if (carried !== undefined) return resolveProfile((await carried()).profile)
  if (isFolder(name) && !name.endsWith('.json')) {
    const found = await findProfile(name, invocation)
    return found === undefined ? undefined : resolveProfile(found.profile)
  }
  const source = await readFile(name, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error) return null
    throw error
  })
  const stored = source === null ? null : storedIn(source)
  if (stored !== null) return stored
  const sentence =
    source === null
      ? text(`没有政策档案或文件 ${name}`, `There is no profile or file ${name}`)
      : text(`${name} 不是存下的政策档案`, `${name} is no stored profile`)
  refuse(invocation, sentence)
  return undefined
}

/** A profile as the API answers it: itself, or under `profile`. */
function storedIn(source: string): ResolvedProfile | null {
  try {
    const value: unknown = JSON.parse(source)
    const profile: unknown = typeof value === 'object' && value !== null && 'profile' in value ? value.profile : value
    return isResolved(profile) ? profile : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function isResolved(value: unknown): value is ResolvedProfile {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['id', 'digest', 'textsDigest', 'parameters', 'rules', 'process', 'terms'].every((key) => key in value)
  )
}

import { text } from '@goufu/engine'
import { createProfiles, engineFold, type Fault, type Store, verify as verifyStore, verifyStream } from '@goufu/store'
import type { Command, Invocation } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { onConfiguredStore } from '../store-command.ts'

/** `goufu verify` */
export const verify: Command = {
  summary: text(
    '核验：重算每个事件的摘要和每条链，与总账、状态和列表核对',
    'Prove the records: every hash and chain again, against the ledger, the states and the lists',
  ),
  operands: [],
  options: {
    project: { type: 'string', value: 'ID', help: text('只核验一个项目', 'Prove one project only') },
    json: { type: 'boolean', help: text('以 JSON 输出', 'Print JSON') },
  },
  run: (invocation) =>
    onConfiguredStore(invocation, { migrations: 'expect', mayBeNew: false }, (store) => {
      const { project } = invocation.values
      return typeof project === 'string' ? verifyOne(store, project, invocation) : verifyAll(store, invocation)
    }),
}

async function verifyAll(store: Store, invocation: Invocation): Promise<number> {
  const { terminal, language, values } = invocation
  const proof = verifyStore(store, engineFold(createProfiles(store)))
  const faults: Fault[] = []
  let found = await proof.next()
  while (found.done !== true) {
    faults.push(found.value)
    if (values['json'] !== true) terminal.out(sayFault(found.value, invocation))
    found = await proof.next()
  }
  const totals = found.value
  if (values['json'] === true) terminal.out(JSON.stringify({ ok: faults.length === 0, ...totals, faults }, null, 2))
  else {
    const read = text(
      `核验了 ${totals.streams} 条流、${totals.events} 个事件、总账 ${totals.entries} 条`,
      `${totals.streams} streams, ${totals.events} events and ${totals.entries} ledger entries proved`,
    )
    terminal.out(`${read[language]}${sum(faults.length)[language]}`)
  }
  return faults.length === 0 ? exitCodes.done : exitCodes.notAsItShould
}

async function verifyOne(store: Store, id: string, invocation: Invocation): Promise<number> {
  const { terminal, language, values } = invocation
  const check = await verifyStream(store, engineFold(createProfiles(store)), { type: 'project', id })
  if (check === undefined) {
    terminal.err(text(`没有项目 ${id}`, `There is no project ${id}`)[language])
    return exitCodes.cannot
  }
  if (values['json'] === true) terminal.out(JSON.stringify(check, null, 2))
  else {
    for (const fault of check.faults) terminal.out(sayFault(fault, invocation))
    const read = text(`核验了 ${check.events} 个事件`, `${check.events} events proved`)
    terminal.out(`${read[language]}${sum(check.faults.length)[language]}`)
  }
  return check.ok ? exitCodes.done : exitCodes.notAsItShould
}

function sum(faults: number) {
  return faults === 0
    ? text('：与记录时一致', ': as they were recorded')
    : text(`：${faults} 处不符`, `: ${faults === 1 ? '1 fault' : `${faults} faults`}`)
}

function sayFault({ stream, number, what }: Fault, { language }: Invocation): string {
  const where = [stream === null ? null : `${stream.type}/${stream.id}`, number === null ? null : `#${number}`].filter(
    (part) => part !== null,
  )
  return `✗ ${where.join(' ')}${where.length === 0 ? '' : ' '}${what[language]}`
}

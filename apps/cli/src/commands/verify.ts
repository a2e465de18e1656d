import { type Text, text } from '@goufu/engine'
import {
  createProfiles,
  engineFold,
  type Fault,
  type FileStorage,
  type KeptCheckpoint,
  keptCheckpointIn,
  type Store,
  type StoreLocation,
  openFileStorage,
  verify as verifyStore,
  verifyFiles,
  verifyInThreads,
  verifyKept,
  type VerifyOptions,
  type VerifyProgress,
  verifyStream,
} from '@goufu/store'
import type { Command, Invocation } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { refuse } from '../profile/refuse.ts'
import { readText } from '../read-text.ts'
import { FoundFaults } from '../found-faults.ts'
import { sayFault } from '../say-fault.ts'
import { onConfiguredStore } from '../store-command.ts'
import { verifyFile } from '../verify-file.ts'

/** `goufu verify` */
export const verify: Command = {
  summary: text(
    '核验：重算每个事件的摘要和每条链，与总账、状态、列表和引用的文件核对',
    'Prove the records: every hash and chain again, against the ledger, the states, the lists and the cited files',
  ),
  operands: [],
  options: {
    project: { type: 'string', value: 'ID', help: text('只核验一个项目', 'Prove one project only') },
    file: {
      type: 'string',
      value: 'FILE',
      help: text('核验导出的项目文件，不需要数据库', 'Prove the file of an exported project; no database is needed'),
    },
    files: {
      type: 'string',
      value: 'DIR',
      help: text('--file 的上传文件所在的目录，按摘要核验', 'The folder of the uploaded files of --file, proved by their hashes'),
    },
    key: { type: 'string', value: 'ID', help: text('--file 须由这把密钥签名', 'The key that must have signed --file') },
    checkpoint: {
      type: 'string',
      value: 'FILE',
      help: text(
        '再与另存的检查点比对：GET /public/checkpoints/latest 的回答',
        'Compare with a checkpoint kept elsewhere too: what GET /public/checkpoints/latest answered',
      ),
    },
    json: { type: 'boolean', help: text('以 JSON 输出', 'Print JSON') },
  },
  async run(invocation) {
    const { project, checkpoint, file, files: folder, key } = invocation.values
    if (typeof file === 'string')
      return verifyFile(
        file,
        { trusted: typeof key === 'string' ? key : null, folder: typeof folder === 'string' ? folder : null },
        invocation,
      )
    const kept = typeof checkpoint === 'string' ? await readKept(checkpoint) : undefined
    if (kept !== undefined && 'fault' in kept) return refuse(invocation, kept.fault)
    return onConfiguredStore(invocation, { migrations: 'expect', mayBeNew: false }, async (store, { location, files: bytes }) => {
      const files = await openFileStorage(bytes, 'read')
      return typeof project === 'string'
        ? verifyOne(store, files, project, invocation)
        : verifyAll(store, files, location, kept?.checkpoint, invocation)
    })
  },
}

/** Reads a checkpoint that somebody kept. */
async function readKept(file: string): Promise<{ readonly checkpoint: KeptCheckpoint } | { readonly fault: Text }> {
  const source = await readText(file)
  if (source === null) return { fault: text(`读不到 ${file}`, `${file} cannot be read`) }
  const checkpoint = keptCheckpointIn(source)
  if (checkpoint === undefined) return { fault: text(`${file} 不是检查点`, `${file} is no checkpoint`) }
  return { checkpoint }
}

async function verifyAll(
  store: Store,
  files: FileStorage,
  location: StoreLocation,
  kept: KeptCheckpoint | undefined,
  invocation: Invocation,
): Promise<number> {
  const { terminal, language, values } = invocation
  const json = values['json'] === true
  const stopped = new AbortController()
  const stop = () => stopped.abort()
  // Once: whoever presses Ctrl-C again does not want to wait for the page that is worked on.
  process.once('SIGINT', stop)
  const listed: Fault[] = []
  const found = new FoundFaults()
  const tell = (fault: Fault): void => {
    found.add(fault)
    if (json) listed.push(fault)
    else terminal.out(sayFault(fault, language))
  }
  try {
    const proof = proofOf(store, location, {
      signal: stopped.signal,
      ...(json || terminal.live === undefined ? {} : { onProgress: (progress) => terminal.live?.(sayProgress(progress, invocation)) }),
    })
    let proved = await proof.next()
    while (proved.done !== true) {
      tell(proved.value)
      proved = await proof.next()
    }
    const evidence = verifyFiles(store, files, null, stopped.signal)
    let next = await evidence.next()
    while (next.done !== true) {
      tell(next.value)
      next = await evidence.next()
    }
    if (kept !== undefined) for (const fault of await verifyKept(store, kept)) tell(fault)
    const totals = { ...proved.value, files: next.value }
    if (json) terminal.out(JSON.stringify({ ok: found.count === 0, ...totals, faults: listed }, null, 2))
    else {
      const { streams, events, entries, checkpoints, files: cited } = totals
      const looked = (verb: string) =>
        cited === 0
          ? text(
              `核验了 ${streams} 条流、${events} 个事件、总账 ${entries} 条、检查点 ${checkpoints} 个`,
              `${streams} streams, ${events} events, ${entries} ledger entries and ${checkpoints} checkpoints ${verb}`,
            )
          : text(
              `核验了 ${streams} 条流、${events} 个事件、总账 ${entries} 条、检查点 ${checkpoints} 个、引用的文件 ${cited} 个`,
              `${streams} streams, ${events} events, ${entries} ledger entries, ${checkpoints} checkpoints and ${cited} cited files ${verb}`,
            )
      terminal.out(found.verdict(looked)[language])
    }
    return found.count === 0 ? exitCodes.done : exitCodes.notAsItShould
  } catch (error) {
    if (!stopped.signal.aborted) throw error
    const sentence = text(
      `核验未完成即停止；此前发现 ${found.count} 处不符`,
      `Stopped before the end; ${found.count} faults found until then`,
    )
    terminal.err(sentence[language])
    return exitCodes.cannot
  } finally {
    process.off('SIGINT', stop)
  }
}

/** A server answers several connections at once, the embedded database one. */
function proofOf(store: Store, location: StoreLocation, options: VerifyOptions) {
  const fold = engineFold(createProfiles(store))
  return location.databaseUrl === undefined ? verifyStore(store, fold, options) : verifyInThreads(store, fold, location, options)
}

/** An event takes about nine times as long as its entry in the ledger. */
function sayProgress({ events, entries, sealed }: VerifyProgress, { language }: Invocation): string {
  const percent = sealed === 0 ? 100 : Math.min(100, Math.floor(((events * 9 + entries) * 10) / sealed))
  return text(
    `核验中 ${percent}%：${events} 个事件，总账 ${entries} 条`,
    `Proving, ${percent}%: ${events} events, ${entries} ledger entries`,
  )[language]
}

async function verifyOne(store: Store, files: FileStorage, id: string, invocation: Invocation): Promise<number> {
  const { terminal, language, values } = invocation
  const proved = await verifyStream(store, engineFold(createProfiles(store)), { type: 'project', id })
  if (proved === undefined) {
    terminal.err(text(`没有项目 ${id}`, `There is no project ${id}`)[language])
    return exitCodes.cannot
  }
  const faults = [...proved.faults]
  for await (const fault of verifyFiles(store, files, id)) faults.push(fault)
  const check = { ...proved, ok: faults.length === 0, faults }
  if (values['json'] === true) terminal.out(JSON.stringify(check, null, 2))
  else {
    for (const fault of check.faults) terminal.out(sayFault(fault, language))
    const looked = (verb: string) => text(`核验了 ${check.events} 个事件`, `${check.events} events ${verb}`)
    terminal.out(new FoundFaults(faults).verdict(looked)[language])
  }
  return check.ok ? exitCodes.done : exitCodes.notAsItShould
}

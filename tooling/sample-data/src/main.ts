import { languageOfSystem, readConfig, sayConfigFaults } from '@goufu/api'
import { openStore, StoreError } from '@goufu/store'
import { fillStore, OtherSample, type Progress, StoreNotEmpty } from './fill-store.ts'
import { sizeAsked } from './size-asked.ts'

// `npm run sample -- --projects 10000 --seed 1`: fills the empty store that DATABASE_URL or DATA_DIR names, or goes on filling it.

const LINE_EVERY_MS = 60_000
let lastLine = performance.now()
const language = languageOfSystem(process.env)
const say = (zh: string, en: string): string => ({ zh, en })[language]
process.exitCode = await run()

async function run(): Promise<number> {
  const asked = sizeAsked(process.argv.slice(2))
  if (asked === undefined)
    return fail(
      say(
        '用法：npm run sample -- --projects 10000 --seed 1；--projects 写一个正整数，--seed 写一个不小于零的整数',
        'Usage: npm run sample -- --projects 10000 --seed 1; --projects takes a whole number of at least 1, --seed one of at least 0',
      ),
    )
  const { projects, seed } = asked
  const read = readConfig(process.env, 'store')
  if ('faults' in read) return fail(sayConfigFaults(read.faults, language))
  const stopped = new AbortController()
  const stop = (): void => stopped.abort()
  // Once: whoever presses Ctrl-C again does not want to wait for the step it is at.
  process.once('SIGINT', stop)
  try {
    const store = await openStore(read.config.location)
    const began = performance.now()
    try {
      const filled = await fillStore(store, {
        projects,
        seed,
        signal: stopped.signal,
        onProgress: (progress) => show(said(progress, projects, performance.now() - began)),
      })
      show('')
      console.log(
        say(
          `已写入 ${filled.projects} 个项目、${filled.events} 个事件`,
          `${filled.projects} projects with ${filled.events} events written`,
        ),
      )
      return 0
    } finally {
      await store.close()
    }
  } catch (error) {
    show('')
    if (stopped.signal.aborted)
      return fail(
        say('已停止；写入的部分已保留，用同样的命令接着写', 'Stopped; what was written is kept, and the same command goes on from there'),
      )
    if (error instanceof OtherSample) {
      const { projects: begun, seed: its } = error.wanted
      return fail(
        say(
          `数据库里有一份没有写完的样本，请用 --projects ${begun} --seed ${its} 写完，或者换一个空的数据库`,
          `The database holds an unfinished sample; finish it with --projects ${begun} --seed ${its}, or take an empty database`,
        ),
      )
    }
    if (error instanceof StoreNotEmpty)
      return fail(say('数据库里已有数据；样本只写入空的数据库', 'The database is not empty; a sample is written into an empty one only'))
    if (error instanceof StoreError) return fail(error.text[language])
    throw error
  } finally {
    process.off('SIGINT', stop)
  }
}

function fail(sentence: string): number {
  console.error(sentence)
  return 2
}

/** How far it is, and about how long the rows still take: they come evenly. */
function said({ projects: done, projectsBefore, putBack }: Progress, projects: number, tookMs: number): string {
  if (putBack !== null)
    return say(
      `正在恢复索引与约束：${putBack.done} / ${putBack.all}`,
      `Indexes and constraints: ${putBack.done} of ${putBack.all} put back`,
    )
  if (done === projectsBefore) return say(`${done} / ${projects} 个项目`, `${done} of ${projects} projects`)
  const minutes = Math.ceil(((tookMs / (done - projectsBefore)) * (projects - done)) / 60_000)
  return say(
    `${done} / ${projects} 个项目，写入约需 ${minutes} 分钟`,
    `${done} of ${projects} projects, about ${minutes} min of writing left`,
  )
}

/** One line that is written over; where nobody looks, one a minute. */
function show(line: string): void {
  if (process.stderr.isTTY) return void process.stderr.write(`\r\u001B[2K${line}`)
  if (line === '' || performance.now() - lastLine < LINE_EVERY_MS) return
  lastLine = performance.now()
  console.error(line)
}

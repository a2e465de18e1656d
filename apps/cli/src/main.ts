#!/usr/bin/env node
import { goufu } from './goufu.ts'
import { createLiveLine } from './live-line.ts'

// Whoever reads may have seen enough (`goufu run … | head`); that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const live = process.stderr.isTTY ? createLiveLine(process.stderr) : undefined

process.exitCode = await goufu(process.argv.slice(2), process.env, {
  out(line) {
    live?.clear()
    console.log(line)
  },
  err(line) {
    live?.clear()
    console.error(line)
  },
  ...(live === undefined ? {} : { live: live.show }),
})
live?.clear()

#!/usr/bin/env node
import { goufu } from './goufu.ts'

// Whoever reads may have seen enough (`goufu run … | head`); that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await goufu(process.argv.slice(2), process.env, {
  out: (line) => console.log(line),
  err: (line) => console.error(line),
})

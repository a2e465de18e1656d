// Plain JavaScript: Node loads what takes types away for the first TypeScript it meets that is not in the cache, and each thread does so
// for itself. With the cache a thread starts in less than half of the time.
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// Kept with the dependencies, where nobody else may write.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compile', import.meta.url)))
await import('./verify-worker.ts')

// Plain JavaScript, and the only file here that is: Node loads what takes types away for the first TypeScript it meets that is not in the
// cache, and keeps it for as long as the server runs, some 25 MB.
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// The second start finds the sources without their types, and compiled. Kept with the dependencies, where nobody else may write.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compile', import.meta.url)))
const { serve } = await import('./serve.ts')

process.exitCode = await serve(process.env)

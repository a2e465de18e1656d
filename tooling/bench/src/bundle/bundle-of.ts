import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** The browsers that apps/web is built for, see its vite.config.ts. */
const TARGET = ['chrome109', 'edge109', 'firefox115', 'safari16.4']

/** One file with everything an entry needs, as a browser gets it; what the entry exports is kept, whoever imports it. */
export async function bundleOf(entry: URL): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: TARGET,
      modulePreload: false,
      rolldownOptions: { input: fileURLToPath(entry), preserveEntrySignatures: 'strict' },
    },
  })
  if (!('output' in built)) throw new Error('The build was to make one set of files')
  const [script, ...others] = built.output
  if (others.length > 0)
    throw new Error(`The bundle was to be one file, and has ${others.map(({ fileName }) => fileName).join(', ')} besides`)
  return script.code
}

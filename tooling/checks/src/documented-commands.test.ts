import { expect, test } from 'vitest'
import { documentedCommands } from './documented-commands.ts'
import { faultsOf } from './testing/tree.ts'

const documented = (block: string) =>
  faultsOf(documentedCommands, {
    'package.json': JSON.stringify({ scripts: { start: '', test: '', bench: '', goufu: '' } }),
    'apps/cli/src/commands/verify.ts': '',
    'apps/cli/src/commands/profile-check.ts': '',
    'README.md': `# Title\n\n\`\`\`sh\n${block}\n\`\`\`\n\n\`\`\`ts\nnot a command\n\`\`\`\n`,
  })

test.each([
  ['npm start'],
  ['$ npm test # everything'],
  ['# only a comment'],
  ['PORT=9000 DATABASE_URL=postgresql://localhost/goufu npm start'],
  ['git clone https://example.org/goufu.git && cd goufu'],
  ['npm run goufu -- verify --all'],
  ['npx --yes pnpm@12.21.0 run bench'],
  ['pnpm bench'],
  ['goufu profile check profiles/a'],
  ['node apps/cli/src/main.ts verify \\\n  --all'],
])('a document may say %s', (block) => {
  expect(documented(block)).toEqual([])
})

test.each([
  ['npm run deploy', 'the root has no script deploy'],
  ['npx --yes pnpm@12.21.0 run deploy', 'the root has no script deploy'],
  ['npm test && npm run deploy', 'the root has no script deploy'],
  ['goufu profile explain', 'goufu has no command profile'],
  ['npm run goufu -- repair', 'goufu has no command repair'],
  ['make install', 'is not a command that this repository offers'],
  ['node apps/api/src/gone.ts', 'is not a command that this repository offers'],
])('a document may not say %s', (block, say) => {
  expect(documented(block)).toEqual([expect.stringMatching(new RegExp(`^README.md:3 .*${say}`))])
})

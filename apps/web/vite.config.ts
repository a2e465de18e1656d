import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'

const api = process.env['GOUFU_API'] ?? 'http://localhost:8787'

export default defineConfig({
  plugins: [solid()],
  server: {
    port: 5290,
    strictPort: true,
    proxy: { '/api': api, '/docs': api, '/openapi.json': api },
  },
  build: {
    // `light-dark()` and nesting are lowered for browsers of the offices this runs in.
    target: ['chrome109', 'edge109', 'firefox115', 'safari16.4'],
    reportCompressedSize: true,
    // Says which files a page is made of; the benchmark of the first load reads it.
    manifest: true,
    rolldownOptions: {
      // The engine is pure: a module nobody imports from may be left out of a chunk.
      treeshake: { moduleSideEffects: (id) => !id.includes('/packages/engine/') },
    },
  },
})

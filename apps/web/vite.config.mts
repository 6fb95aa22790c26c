import react from '@vitejs/plugin-react';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const at = (path: string): string => new URL(path, import.meta.url).pathname;
const api = 'http://127.0.0.1:3000';

/** Beside each text the same made small, once, so that serving it costs no more than sending it: see apps/api/src/web.ts. */
const madeSmall: Plugin = {
  name: 'made-small',
  apply: 'build',
  writeBundle({ dir = '' }, bundle) {
    for (const [name, file] of Object.entries(bundle)) {
      if (!/\.(js|css)$/.test(name)) continue;
      const content = file.type === 'chunk' ? file.code : file.source;
      writeFileSync(join(dir, `${name}.br`), brotliCompressSync(content));
      writeFileSync(join(dir, `${name}.gz`), gzipSync(content));
    }
  },
};

export default defineConfig({
  root: at('.'),
  plugins: [react(), madeSmall],
  resolve: {
    // What the client may use of the libs: the kernel, its own client, and pure rules.
    alias: [
      { find: /^@app\/(kernel|api-client)$/, replacement: at('../../libs/$1/src/index.ts') },
      { find: /^@app\/([a-z-]+)\/rules$/, replacement: at('../../libs/$1/src/rules/index.ts') },
    ],
  },
  build: {
    outDir: at('../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // Files inlined as data: addresses would be refused by the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What several pages share comes with the first one: a slow line pays for each request, not for a few more bytes.
        codeSplitting: {
          groups: [
            { name: 'shared', test: /node_modules|\/libs\/|\/src\/(ui|app)\/|\/features\/(roster|organization)\// },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { '/api': api, '/health': api } },
  preview: { proxy: { '/api': api, '/health': api } },
});

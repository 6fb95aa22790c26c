import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string): string => new URL(path, import.meta.url).pathname;
const api = 'http://127.0.0.1:3000';

export default defineConfig({
  root: at('.'),
  plugins: [react()],
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
  },
  server: { port: 5173, proxy: { '/api': api, '/health': api } },
  preview: { proxy: { '/api': api, '/health': api } },
});

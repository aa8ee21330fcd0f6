import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const server = process.env.XIANZHI_SERVER ?? 'http://127.0.0.1:7100';

// The list replaces Vite's own conditions, so they are named again: without `source` the console would build on a stale dist.
export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  server: { proxy: { '/api': server, '/health': server, '/ready': server } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // zod and its setting stand in one chunk: whoever makes a schema has loaded both.
            { name: 'schemas', test: /node_modules[\\/]zod[\\/]|schemas-without-generated-code/, priority: 3 },
            { name: 'react', test: /node_modules[\\/](?:react|react-dom|scheduler|@tanstack)[\\/]/, priority: 2 },
            { name: 'antd', test: /node_modules[\\/](?:antd|@ant-design|@rc-component|dayjs)[\\/]/, priority: 1 },
          ],
        },
      },
    },
  },
});

import { defineConfig } from 'vite';

// The command line: two entries side by side, with every dependency inside, so that Node can run them anywhere.
export default defineConfig({
  cacheDir: '.cache/vite-node',
  publicDir: false,
  ssr: { target: 'node', noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist-node',
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: { cli: 'src/runner/node/cli.ts', 'sim-thread': 'src/runner/node/sim-thread.ts' },
      // Column numbers are members of constant objects: as `const`, unlike `var`, compilers fold them into the code.
      output: { topLevelVar: false, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});

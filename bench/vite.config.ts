import { defineConfig } from 'vite';

/** The bench programs, built as the command line is, so that what is measured is what runs. */
export default defineConfig({
  cacheDir: '.cache/vite-bench',
  publicDir: false,
  ssr: { target: 'node', noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: '.cache/bench',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: { program: 'bench/program.ts', 'sim-thread': 'src/runner/node/sim-thread.ts' },
      // Column numbers are members of constant objects: as `const`, unlike `var`, compilers fold them into the code.
      output: { topLevelVar: false, entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
});

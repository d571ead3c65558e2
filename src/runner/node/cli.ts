import { availableParallelism } from 'node:os';
import { presets } from '../../scenarios/presets/index.ts';
import type { Equipment, Io } from './io.ts';
import { exitStatus } from './io.ts';
import { main } from './main.ts';
import { createThreads } from './threads.ts';

const interruption = new AbortController();
process.on('SIGINT', () => {
  if (interruption.signal.aborted) process.exit(exitStatus.interrupted); // the second time without waiting for jobs
  interruption.abort();
});

// Whoever reads the output may stop reading, as "head" does: the rest is written to nobody.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const io: Io = {
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: process.stdin,
  cwd: process.cwd(),
  isTTY: process.stderr.isTTY,
  signal: interruption.signal,
};
const equipment: Equipment = {
  presets,
  openExecutor: (workers) => createThreads(workers),
  defaultWorkers: availableParallelism(),
};

process.exitCode = await main(process.argv.slice(2), io, equipment);

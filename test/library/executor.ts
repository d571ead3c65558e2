import { RememberingExecutor } from '../../src/ui/run/remembering-executor.ts';
import { builtThreads } from '../fixtures/built-threads.ts';

/** Runs lessons on all processors. Many share a company: what was run of it is kept. */
export const lessonExecutor = (): RememberingExecutor => new RememberingExecutor(builtThreads());

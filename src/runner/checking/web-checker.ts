import { wrap } from 'comlink';
import type { Checked } from '../../scenarios/issues.ts';
import type { Study } from '../../scenarios/study.ts';
import type { CheckWorker } from './check.worker.ts';

export type CheckText = (text: string) => Promise<Checked<Study>>;

/** Checks texts of studies in a worker of its own, begun at the first text; in the page where there is no such worker. */
export function createChecker(): CheckText {
  let started: CheckText | undefined;
  return (text) => {
    started ??= start();
    return started(text);
  };
}

function start(): CheckText {
  const worker = new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module', name: 'checking' });
  const remote = wrap<CheckWorker>(worker);
  let isDead = false;
  const dead = new Promise<undefined>((resolve) => {
    const die = (event: Event): void => {
      event.preventDefault();
      isDead = true;
      resolve(undefined);
    };
    worker.addEventListener('error', die);
    worker.addEventListener('messageerror', die);
  });
  return async (text) => {
    const checked = isDead ? undefined : await Promise.race([remote.check(text), dead]);
    return checked ?? checkInPage(text);
  };
}

async function checkInPage(text: string): Promise<Checked<Study>> {
  const { StudyChecker } = await import('./check-study.ts');
  return new StudyChecker().check(text);
}

import type { Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time of the thread, in microseconds. */
  readonly tdur?: number;
  readonly args: { readonly name?: string; readonly data?: { readonly url?: string } };
}

/** What `paceOf` takes on the machine whose milliseconds are meant: two virtual cores of 2026. */
const REFERENCE_MS = 0.9;

/**
 * How long a machine takes for a piece of work of the kind that pages do, in ms: the median of many. Machines differ by half,
 * and one differs from itself by the hour; a task is as long as so many of these.
 */
const paceOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const rows = Array.from({ length: 2000 }, (_, n) => ({ id: `P${n}`, price: n * 1.25, parts: [n, n + 1, n + 2] }));
    const times = Array.from({ length: 41 }, () => {
      const from = performance.now();
      const copy = JSON.parse(JSON.stringify(rows)) as typeof rows;
      copy.sort((a, b) => b.price - a.price || a.id.localeCompare(b.id));
      const sums = new Map(copy.map(({ id, parts }) => [id, parts.reduce((sum, part) => sum + part, 0)]));
      return sums.size === rows.length ? performance.now() - from : Number.NaN;
    });
    return times.sort((x, y) => x - y)[20]!;
  });

/** Processor time, in ms of the reference machine, of the longest tasks of a page's main thread while something is done. */
export async function longestTasks(page: Page, act: () => Promise<void>): Promise<number[]> {
  const browser = page.context().browser()!;
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', '__metadata'] });
  await act();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const isMain = ({ name, args }: TraceEvent) => name === 'thread_name' && args.name === 'CrRendererMain';
  const { origin } = new URL(page.url());
  // The browser's own pages, such as that of a new tab, have processes too.
  const own = new Set(trace.traceEvents.filter(({ args }) => args.data?.url?.startsWith(origin)).map(({ pid }) => pid));
  const mains = new Set(
    trace.traceEvents.filter((event) => isMain(event) && own.has(event.pid)).map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = trace.traceEvents.filter(({ name, pid, tid }) => name === 'RunTask' && mains.has(`${pid} ${tid}`));
  const times = tasks.map(({ tdur = 0 }) => tdur / 1000).sort((x, y) => y - x);
  const slowness = Math.max(1, (await paceOf(page)) / REFERENCE_MS);
  return times.slice(0, 5).map((time) => time / slowness);
}

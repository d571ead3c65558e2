import type { Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** When it began and how long it took by the clock, in microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread, in microseconds. */
  readonly tdur?: number;
  readonly args: { readonly name?: string; readonly data?: { readonly url?: string } };
}

const isTask = ({ name }: TraceEvent): boolean => name === 'RunTask';
const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;

/**
 * Processor time of the tasks of a thread, in ms, as far as something of the page ran in them. What the test asks of the page
 * through the door of a debugger, such as which element has a name, runs there too and is none of its own.
 */
function ownTimes(events: readonly TraceEvent[]): number[] {
  const times: number[] = [];
  let [task, done] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const event of [...events].sort((a, b) => a.ts - b.ts || endOf(b) - endOf(a))) {
    if (isTask(event)) {
      if (event.ts < task) continue;
      [task, done] = [endOf(event), event.ts];
      times.push(0);
    } else if (event.ts < task && event.ts >= done) {
      done = endOf(event);
      times[times.length - 1]! += (event.tdur ?? 0) / 1000;
    }
  }
  return times;
}

/** Processor time of the tasks of a page's main thread while something is done, in ms, the longest first. */
async function tasksOf(page: Page, act: () => Promise<void>): Promise<number[]> {
  const browser = page.context().browser()!;
  const categories = ['disabled-by-default-devtools.timeline', 'devtools.timeline', 'v8', 'blink', '__metadata'];
  await browser.startTracing(page, { categories });
  await page.waitForTimeout(100); // every process has heard of it
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const { origin } = new URL(page.url());
  // The browser's own pages, such as that of a new tab, have processes too.
  const own = new Set(traceEvents.filter(({ args }) => args.data?.url?.startsWith(origin)).map(({ pid }) => pid));
  const mains = traceEvents.filter(
    ({ name, args, pid }) => name === 'thread_name' && args.name === 'CrRendererMain' && own.has(pid),
  );
  return mains
    .flatMap((main) =>
      ownTimes(traceEvents.filter(({ pid, tid, ph }) => pid === main.pid && tid === main.tid && ph === 'X')),
    )
    .sort((x, y) => y - x);
}

/** What `paceOf` takes on the machine whose milliseconds are meant: two virtual cores of 2026. */
const REFERENCE_MS = 0.9;

/**
 * How long a page takes for a piece of work of the kind that pages do, always the same, in ms: the least of many short ones,
 * which nothing else that runs has lengthened.
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
    return Math.min(...times);
  });

/**
 * Processor time of the longest tasks of a page's main thread while something is done, in ms of the reference machine: machines
 * differ by half, and one differs from itself by the hour. A faster one than the reference is taken as it is.
 */
export async function longestTasks(page: Page, act: () => Promise<void>): Promise<number[]> {
  const times = await tasksOf(page, act);
  const slowness = Math.max(1, (await paceOf(page)) / REFERENCE_MS);
  return times.slice(0, 5).map((time) => time / slowness);
}

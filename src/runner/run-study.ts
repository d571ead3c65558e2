import { type HorizonMinutes, horizonOf, type StudySettings, settingsOf } from '../scenarios/settings.ts';
import type { Study } from '../scenarios/study.ts';
import { cellCount } from '../scenarios/compared-part.ts';
import { cashFlowSeries } from '../sim/experiment/paired-kpis.ts';
import { isPrecise, type PrecisionGoal, replicationsNeeded } from '../sim/experiment/precision.ts';
import { summariseStudy } from '../sim/experiment/summarise-study.ts';
import type { StudySummary } from '../sim/experiment/summary.ts';
import { kpis } from '../sim/kpis/index.ts';
import { CellSlots } from './cell-slots.ts';
import type { JobFailure, JobOutcome, Request } from './protocol.ts';
import type { Executor, RunOptions, RunOutcome } from './runner.ts';
import { type Chunk, Waves } from './waves.ts';

/**
 * Runs all scenarios of a study in waves: the first replication of each, the second, then up to 4, 8, … of each, until the
 * number asked for or the precision asked for is reached. The summary depends on the study alone, not on the executor.
 * Never rejects: a scenario that fails is reported, the others go on; after an abort what is finished stands.
 */
export function runStudy(executor: Executor, study: Study, options: RunOptions): Promise<RunOutcome> {
  return new StudyRun(executor, study, options).run();
}

class StudyRun {
  readonly #executor: Executor;
  readonly #study: Study;
  readonly #options: RunOptions;
  readonly #request: Request;
  readonly #settings: StudySettings;
  readonly #slots: readonly CellSlots[];
  readonly #waves: Waves;
  readonly #failures = new Map<number, JobFailure>();
  #events = 0;
  #done = 0;
  #stopped = false;
  /** Scenarios in the last summary before the first wave was complete. */
  #first = 1;
  #summary: StudySummary;

  constructor(executor: Executor, study: Study, options: RunOptions) {
    this.#executor = executor;
    this.#study = study;
    this.#options = options;
    this.#settings = settingsOf(study);
    const scenarios = [study.base, ...(study.whatIfs ?? [])];
    this.#request = withCashFlow(options.request, scenarios.length);
    this.#slots = scenarios.map(({ id, title }) => new CellSlots(id, title ?? id, this.#request.series));
    const baseline = scenarios.findIndex(({ id }) => id === this.#settings.baseline);
    const step = this.#settings.antithetic ? 2 : 1;
    this.#waves = new Waves(cellCount(study), executor.width, step, Math.max(0, baseline));
    this.#summary = this.#summarise(0);
  }

  async run(): Promise<RunOutcome> {
    const { precision, replications } = this.#settings;
    this.#waves.grow(replications);
    do {
      await Promise.all(Array.from({ length: this.#executor.width }, () => this.#work()));
    } while (precision !== null && this.#growTowards(precision));
    const complete = this.#complete();
    const isCurrent = this.#summary.replications === complete && this.#summary.cells.length === this.#running().length;
    if (!isCurrent) this.#summary = this.#summarise(complete);
    const cancelled = this.#isStopped() && (complete < this.#waves.total || this.#wantsMore());
    return { summary: this.#summary, failures: [...this.#failures.values()], cancelled };
  }

  /** One of several workers' worth of jobs, one after the other. */
  async #work(): Promise<void> {
    for (let chunk = this.#next(); chunk !== null; chunk = this.#next()) {
      const started = performance.now();
      const outcome = await this.#executor.execute({
        study: this.#study,
        ...chunk,
        request: this.#request,
      });
      this.#waves.took(chunk, (performance.now() - started) / 1000);
      this.#take(chunk, outcome);
    }
  }

  /** The next piece of work. Without a precision goal the next wave is begun before the last is finished. */
  #next(): Chunk | null {
    if (this.#isStopped()) return null;
    const chunk = this.#waves.next();
    if (chunk !== null || this.#settings.precision !== null) return chunk;
    return this.#waves.grow(this.#settings.replications) ? this.#waves.next() : null;
  }

  #take({ cell, from, to }: Chunk, outcome: JobOutcome): void {
    if (outcome.ok) {
      this.#slots[cell]!.add(outcome);
      this.#events += outcome.events;
      this.#done += to - from;
    } else if (outcome.kind === 'cancelled') {
      this.#stopped = true;
    } else {
      this.#waves.drop(cell);
      if (!this.#failures.has(cell)) this.#failures.set(cell, outcome);
    }
    this.#report();
  }

  #report(): void {
    const { onProgress, onWave } = this.#options;
    this.#reportFirst();
    const total = this.#settings.replications * (this.#slots.length - this.#failures.size);
    onProgress?.({ done: Math.min(this.#done, total), total, events: this.#events });
    const complete = this.#complete();
    const wave = this.#waves.totals.filter((size) => size <= complete).at(-1) ?? 0;
    if (wave <= this.#summary.replications) return;
    this.#summary = this.#summarise(wave);
    onWave?.(this.#summary);
  }

  /** Of the first wave, what is there before all of it is. */
  #reportFirst(): void {
    const { onFirst } = this.#options;
    const size = this.#waves.totals[0]!;
    if (onFirst === undefined || this.#summary.replications > 0) return;
    const finished = this.#running().filter(({ prefix }) => prefix >= size);
    const isComparison = finished.some(({ id }) => id === this.#settings.baseline);
    if (!isComparison || finished.length <= this.#first || finished.length === this.#running().length) return;
    this.#first = finished.length;
    onFirst(this.#summarise(size, finished));
  }

  #isStopped(): boolean {
    return this.#stopped || this.#options.signal?.aborted === true;
  }

  #running(): CellSlots[] {
    return this.#slots.filter((_, cell) => !this.#failures.has(cell));
  }

  /** Replications that every scenario has finished which has not failed; whole pairs where they come in pairs. */
  #complete(): number {
    const running = this.#running();
    if (running.length === 0) return 0;
    const complete = Math.min(...running.map(({ prefix }) => prefix));
    return this.#settings.antithetic ? complete - (complete % 2) : complete;
  }

  #summarise(replications: number, cells: readonly CellSlots[] = this.#running()): StudySummary {
    const { seed, level, antithetic, baseline } = this.#settings;
    return summariseStudy(
      cells.map((slots) => slots.results()),
      {
        seed,
        level,
        antithetic,
        baseline,
        replications,
        events: this.#events,
        periodStartMinutes: periodStarts(horizonOf(this.#study.base)),
      },
    );
  }

  /** Whether a run that ended now would have gone on. */
  #wantsMore(): boolean {
    const { precision, replications } = this.#settings;
    return this.#waves.total < replications && (precision === null || !this.#isPreciseEnough(precision));
  }

  /** Begins the wave after which the goal should be met; false when it is met, or no more replications are allowed. */
  #growTowards(relative: number): boolean {
    if (this.#isStopped() || this.#failures.size === this.#slots.length || this.#isPreciseEnough(relative))
      return false;
    const { total } = this.#waves;
    const goal = this.#goal(relative);
    const needed = this.#judged().map((kpi) => replicationsNeeded(kpi, goal));
    const wanted = Math.max(total + Math.ceil(total / 10), ...needed);
    return this.#waves.grow(this.#settings.replications, Math.min(wanted, 2 * total));
  }

  #isPreciseEnough(relative: number): boolean {
    const goal = this.#goal(relative);
    return this.#judged().every((kpi) => isPrecise(kpi, goal));
  }

  #judged() {
    return this.#summary.cells.flatMap((cell) => cell.kpis.get(this.#settings.precisionKpi) ?? []);
  }

  #goal(relative: number): PrecisionGoal {
    const kpi = kpis.find(({ id }) => id === this.#settings.precisionKpi);
    return { relative, isShare: kpi?.unit === '%' && kpi.range?.[1] === 1 };
  }
}

/** A comparison needs the cash flow week by week, to tell when a difference has paid back. */
function withCashFlow(request: Request, scenarios: number): Request {
  if (scenarios < 2 || request.series.includes(cashFlowSeries)) return request;
  return { ...request, series: [...request.series, cashFlowSeries] };
}

const periodStarts = ({ warmUp, measured, period }: HorizonMinutes): Float64Array =>
  Float64Array.from({ length: Math.max(1, Math.round(measured / period)) }, (_, index) => warmUp + index * period);

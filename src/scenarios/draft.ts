import type { WorkingTime } from '../sim/index.ts';
import type { Checked, Issue } from './issues.ts';
import type { Scenario } from './scenario.ts';
import type { TimeUnit } from './time-units.ts';

/** A scenario on its way to a plant: index spaces, calendars, and the problems found so far. */
export class Draft {
  readonly scenario: Scenario;
  readonly timeUnit: TimeUnit;
  readonly issues: Issue[] = [];
  readonly items: IndexSpace;
  readonly families: IndexSpace;
  readonly places: IndexSpace;
  readonly stocks: IndexSpace;
  readonly lines: IndexSpace;
  readonly suppliers: IndexSpace;
  readonly segments: IndexSpace;
  readonly cycles: IndexSpace;
  readonly calendars = new Map<string, WorkingTime>();
  horizonMinutes = 0;

  constructor(scenario: Scenario) {
    this.scenario = scenario;
    this.timeUnit = scenario.timeUnit ?? 'day';
    this.items = new IndexSpace(Object.keys(scenario.items));
    this.families = new IndexSpace(Object.values(scenario.items).map((item) => item.family ?? ''));
    this.places = new IndexSpace(Object.keys(scenario.places));
    this.stocks = new IndexSpace(Object.keys(scenario.stocks));
    this.lines = new IndexSpace(Object.keys(scenario.lines ?? {}));
    this.suppliers = new IndexSpace(Object.keys(scenario.suppliers ?? {}));
    this.segments = new IndexSpace(Object.keys(scenario.segments ?? {}));
    this.cycles = new IndexSpace(Object.keys(scenario.cycles ?? {}));
    for (const [what, space] of [
      ['items', this.items],
      ['places', this.places],
      ['stocks', this.stocks],
    ] as const) {
      if (space.ids.length === 0) this.error(what, 'the list is empty: at least one entry is needed');
    }
  }

  get failed(): boolean {
    return this.issues.some((issue) => issue.severity === 'error');
  }

  error(path: string, message: string): void {
    this.issues.push({ path, message, severity: 'error' });
  }

  warning(path: string, message: string): void {
    this.issues.push({ path, message, severity: 'warning' });
  }

  refused(): Checked<never> {
    return { ok: false, issues: this.issues };
  }

  /** The index of a reference, or −1 with a problem at its path. */
  reference(space: IndexSpace, what: string, id: string, path: string): number {
    const index = space.indexOf(id);
    if (index < 0) this.error(path, `there is no ${what} "${id}"; known: ${space.listed()}`);
    return index;
  }

  /** A calendar by id; "always" needs no entry. */
  calendar(id: string | undefined, path: string): WorkingTime {
    const found = this.calendars.get(id ?? 'always');
    if (found !== undefined) return found;
    this.error(path, `there is no calendar "${id}"; known: ${[...this.calendars.keys()].join(', ')}`);
    return this.calendars.get('always')!;
  }
}

/** Ids sorted by code point, numbered: the order of a file changes nothing. */
export class IndexSpace {
  readonly ids: readonly string[];
  readonly #index: ReadonlyMap<string, number>;

  constructor(ids: readonly string[]) {
    this.ids = [...new Set(ids)].sort((a, b) => (a < b ? -1 : 1));
    this.#index = new Map(this.ids.map((id, index) => [id, index]));
  }

  indexOf(id: string): number {
    return this.#index.get(id) ?? -1;
  }

  /** The ids for a message, shortened. */
  listed(): string {
    if (this.ids.length === 0) return 'none';
    return this.ids.slice(0, 8).join(', ') + (this.ids.length > 8 ? ', …' : '');
  }
}

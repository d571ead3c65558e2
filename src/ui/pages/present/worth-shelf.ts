import type { Study } from '../../../scenarios/study.ts';
import { createWorthStore, type WorthStore, type WorthTools } from '../../stores/worth-store.ts';
import type { OfScenario } from './slides.ts';

/** What the changes of every what-if are worth, each kept once it is known. One is worked out at a time: the last asked for. */
export class WorthShelf {
  readonly #tools: WorthTools;
  #study: Study | undefined;
  #stores = new Map<string, WorthStore>();

  constructor(tools: WorthTools) {
    this.#tools = tools;
  }

  of(study: Study, { scenario }: OfScenario): WorthStore {
    if (this.#study !== study) {
      this.stop();
      this.#study = study;
      this.#stores = new Map();
    }
    const store = this.#stores.get(scenario.id) ?? createWorthStore(this.#tools);
    this.#stores.set(scenario.id, store);
    return store;
  }

  /** Begins, unless it is known or on its way. */
  ask(study: Study, of: OfScenario): void {
    const store = this.of(study, of);
    const { status, start } = store.getState();
    if (status === 'running' || status === 'done') return;
    this.stop();
    void start(study, of.index, of.scenario.id);
  }

  stop(): void {
    for (const store of this.#stores.values()) {
      const { status, stop } = store.getState();
      if (status === 'running') stop();
    }
  }
}

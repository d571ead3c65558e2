import type { Progress } from '../runner.ts';
import type { Io } from './io.ts';

const width = 30;
const shortestPauseMs = 100;

/** A bar on a terminal's standard error; silent elsewhere. */
export class ProgressBar {
  readonly #io: Io;
  readonly #visible: boolean;
  #last = Number.NEGATIVE_INFINITY;

  constructor(io: Io, quiet: boolean) {
    this.#io = io;
    this.#visible = io.isTTY && !quiet;
  }

  update({ done, total, events }: Progress): void {
    this.show(done, total, `${done} of ${total} replications, ${(events / 1e6).toFixed(1)} M events`);
  }

  /** Draws the bar for `done` of `total`, with words behind it. */
  show(done: number, total: number, words: string): void {
    const now = performance.now();
    if (!this.#visible || now - this.#last < shortestPauseMs) return;
    this.#last = now;
    const share = total === 0 ? 1 : done / total;
    const full = Math.round(share * width);
    const bar = `${'#'.repeat(full)}${'.'.repeat(width - full)}`;
    this.#io.stderr.write(`\r[${bar}] ${(100 * share).toFixed(0).padStart(3)} %  ${words}\u001b[K`);
  }

  /** Clears the line. */
  finish(): void {
    if (this.#visible && this.#last > 0) this.#io.stderr.write('\r\u001b[K');
  }
}

import type { Study } from '../study.ts';

/** A study that comes with the program: a question about coordination, and what its answer teaches. */
export interface Preset {
  readonly id: string;
  readonly title: string;
  /** What is to be learned, in a sentence or two. */
  readonly lesson: string;
  readonly study: Study;
}

/** All presets, in the order of lists. To add one: a file beside this, and a line here. */
export const presets: readonly Preset[] = [];

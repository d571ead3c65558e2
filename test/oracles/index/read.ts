import { readFileSync } from 'node:fs';

/** A quantity of a case, with the reference and tolerance of its author; or the checks that show it part by part. */
export interface WantedQuantity {
  readonly name: string;
  readonly reference?: number | readonly number[];
  readonly tolerance?: Readonly<Record<string, unknown>>;
  readonly shownBy?: readonly string[];
}

/** A case that the project must reproduce now, or the mechanism it waits for. */
export interface WantedCase {
  readonly id: string;
  readonly title: string;
  readonly quantities?: readonly WantedQuantity[];
  /** Policies that only a product which optimises them can be asked for. */
  readonly optional?: readonly string[];
  readonly waitsFor?: string;
}

/** An item of the model's own list of checks: the case or test where it lives, or the mechanism it waits for. */
export interface ModelItem {
  readonly id: string;
  readonly title: string;
  readonly case?: string;
  readonly test?: string;
  readonly waitsFor?: string;
}

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

export const wantedCases = (read('cases.json') as { cases: WantedCase[] }).cases;
export const modelItems = read('model.json') as { closedForms: ModelItem[]; metamorphic: ModelItem[] };

/** A problem of an input: where, what was found and expected, and whether it stops the run. */
export interface Issue {
  /** Keys from the root of the file, joined by "/": `lines/L1/stations/press/yield`. Empty: the file itself. */
  readonly path: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** A value, or why there is none; warnings come with the value. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

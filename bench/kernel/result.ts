export interface ModelResult {
  readonly events: number;
  /** Time averages and shares, by name, in the same order as reference.cpp prints them. */
  readonly statistics: Readonly<Record<string, number>>;
}

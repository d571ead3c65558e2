/** A broken promise of the program itself, not of its input. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
  /** Simulated time of the failure in minutes, if known. */
  readonly time: number | undefined;

  constructor(message: string, context: { readonly time?: number } = {}) {
    super(message);
    this.time = context.time;
  }
}

/** A run that would take more memory or time than there is: it is ended, and the limit named. */
export class LimitError extends Error {
  override readonly name = 'LimitError';
}

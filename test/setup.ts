import fc from 'fast-check';

// The engine and the scenarios may read no clock and no unseeded random number: there, these functions throw.
// Vitest and fast-check need them, so it depends on who calls.

/** The nearest caller that is ours or Vitest's, as a line of the stack; libraries in between belong to that caller. */
function responsibleFrame(stack: string): string | undefined {
  const isLibrary = /[\\/]node_modules[\\/](?!(@?vitest|vite)[\\/])/;
  return stack
    .split('\n')
    .slice(1)
    .find((frame) => !/[\\/]test[\\/]setup\.ts/.test(frame) && !isLibrary.test(frame));
}

function forbidInEngine<Owner extends object>(owner: Owner, name: keyof Owner & string, instead: string): void {
  const original = owner[name];
  if (typeof original !== 'function') throw new TypeError(`${name} is not a function`);
  const guarded = (...args: unknown[]): unknown => {
    const frame = responsibleFrame(new Error(name).stack ?? '') ?? '';
    if (/[\\/]src[\\/](sim|scenarios)[\\/]/.test(frame)) {
      throw new Error(`${name}() is forbidden in src/sim and src/scenarios: ${instead} (called${frame})`);
    }
    return Reflect.apply(original, owner, args);
  };
  Object.defineProperty(owner, name, { value: guarded, configurable: true, writable: true });
}

forbidInEngine(Math, 'random', 'draw from a named stream of sim/kernel/stream.ts');
forbidInEngine(Date, 'now', 'simulated time comes from the event calendar');
forbidInEngine(performance, 'now', 'measure in bench/ or in src/runner');

// One seed for all laws: a run of the tests is repeatable. `FC_SEED` searches elsewhere.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 4711) });

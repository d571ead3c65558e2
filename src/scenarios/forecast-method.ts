import type { Forecast } from '../sim/index.ts';
import { z } from './zod.ts';

/** A forecast method with its parameters. */
export const forecastMethod = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('movingAverage'), n: z.int().min(1).max(520).optional() }),
]);
export type ForecastMethodChoice = z.infer<typeof forecastMethod>;

export function compileMethod(choice: ForecastMethodChoice): {
  readonly fit: (history: Float64Array) => Forecast;
  readonly minimumHistory: number;
} {
  const n = choice.n ?? 8;
  return {
    minimumHistory: 1,
    fit: (history) => {
      const from = Math.max(0, history.length - n);
      let sum = 0;
      for (let k = from; k < history.length; k++) sum += history[k]!;
      const mean = sum / (history.length - from);
      return () => mean;
    },
  };
}

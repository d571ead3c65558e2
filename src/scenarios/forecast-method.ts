import { type FittedMethod, forecastMethods, type MethodParameter } from '../sim/index.ts';
import { z } from './zod.ts';

/** A method and those of its parameters that are given; which it has, the registry tells. */
export interface ForecastMethodChoice {
  method: string;
  season?: number | undefined;
  n?: number | undefined;
  alpha?: number | undefined;
  beta?: number | undefined;
  gamma?: number | undefined;
  phi?: number | undefined;
}

const numberOf = ({ least, most, isWhole, initial }: MethodParameter) =>
  (isWhole ? z.int().min(least).max(most) : z.number().min(least).max(most)).optional().describe(`default ${initial}`);

const choices = forecastMethods.map(({ id, summary, parameters }) =>
  z
    .strictObject({
      method: z.literal(id),
      ...Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [name, numberOf(parameter)])),
    })
    .describe(summary),
);

/** A forecast method with its parameters (MODEL §5.4): `{"method": "ses", "alpha": 0.2}`. */
export const forecastMethod = z.discriminatedUnion(
  'method',
  choices as [(typeof choices)[number]],
) as unknown as z.ZodType<ForecastMethodChoice, ForecastMethodChoice>;

/** The method that was chosen, its parameters set. */
export function compileMethod({ method, ...parameters }: ForecastMethodChoice): FittedMethod {
  const chosen = forecastMethods.find(({ id }) => id === method);
  if (chosen === undefined) throw new RangeError(`unknown forecast method ${method}`);
  return chosen.set(parameters as Readonly<Record<string, number>>);
}

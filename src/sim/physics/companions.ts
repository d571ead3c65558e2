import type { LayerPlan } from './plant.ts';

/**
 * Units of the n-th companion in a basket, 0 for none: each is bought with its own probability; one uniform decides for
 * all, digit by digit.
 * @param quantity units of the item that the order is for
 */
export function companionQuantity({ companions }: LayerPlan, n: number, uniform: number, quantity: number): number {
  let u = uniform;
  for (let k = 0; k < n; k++) {
    const { probability } = companions[k]!;
    u = u < probability ? u / probability : (u - probability) / (1 - probability);
  }
  const { probability, quantityRatio } = companions[n]!;
  return u < probability ? Math.max(1, Math.round(quantity * quantityRatio)) : 0;
}

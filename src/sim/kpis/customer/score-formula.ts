/** How a customer's score comes about (MODEL §10.4), with the weights that hold unless the scenario says otherwise. */
export const scoreFormula =
  'score = clip(8.3 + d + 1.4 Z, 0, 10); d = 0.5 fast − 3 min(1, late ÷ 10 d) − 3 short − 2.5 wrong − 1 slow, ' +
  'or −4 when nothing came; Z is the customer’s own; the weights are assumptions of the survey settings';

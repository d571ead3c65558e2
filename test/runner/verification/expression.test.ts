import { describe, expect, it } from 'vitest';
import type { Expression } from '../../../src/runner/verification/case-file.ts';
import { columnsIn, valueOfExpression } from '../../../src/runner/verification/expression.ts';

const values: Readonly<Record<string, number>> = { 'base wip': 6, 'base rate': 1.5, 'other wip': 10 };
const value = (expression: Expression): number =>
  valueOfExpression(expression, 'base', ({ scenario, name }) => values[`${scenario} ${name}`]!);
const other = { scenario: 'other', kpi: 'wip' };

describe('an expression of columns', () => {
  it.each<[string, Expression, number]>([
    ['a column', 'wip', 6],
    ['a column of another scenario', other, 10],
    [
      'a sum with a constant',
      {
        sum: [
          [2, 'wip'],
          [-1, other],
          [5, 1],
        ],
      },
      7,
    ],
    ['a ratio, as of Little’s law', { ratio: ['wip', 'rate'] }, 4],
    ['a product', { product: ['wip', 'rate', other] }, 90],
    [
      'a root',
      {
        power: [
          {
            sum: [
              [1, 'wip'],
              [1, other],
            ],
          },
          0.5,
        ],
      },
      4,
    ],
    ['the greatest', { greatest: ['wip', other] }, 10],
    ['the least of what is computed', { least: ['wip', { ratio: [other, 'rate'] }] }, 6],
    [
      'a sum of ratios',
      {
        sum: [
          [3, { ratio: ['wip', 'rate'] }],
          [1, { product: ['wip', 'wip'] }],
        ],
      },
      48,
    ],
  ])('is %s', (_, expression, expected) => {
    expect(value(expression)).toBeCloseTo(expected, 12);
  });

  it('names every column it needs, at any depth', () => {
    const nested: Expression = {
      ratio: [
        {
          sum: [
            [1, { power: ['wip', 2] }],
            [1, 1],
          ],
        },
        { least: [other, 'rate'] },
      ],
    };
    expect(columnsIn(nested, 'base')).toEqual([
      { scenario: 'base', name: 'wip' },
      { scenario: 'other', name: 'wip' },
      { scenario: 'base', name: 'rate' },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { siloCompany } from '../../../src/scenarios/presets/alder-silo.ts';
import type { Study } from '../../../src/scenarios/study.ts';
import { partName, partSeries, soldFamilies } from '../../../src/ui/reading/beliefs-data.ts';
import { cornerShop } from '../../fixtures/corner-shop.ts';

const alder: Study = { kind: 'study', base: siloCompany };

describe('parts of what is sold', () => {
  it('are families where there are several, each of several products', () => {
    expect(soldFamilies(alder)).toEqual(['A', 'B', 'C']);
    expect(soldFamilies({ kind: 'study', base: cornerShop })).toEqual([]);
    const { C1: _, ...items } = siloCompany.items;
    expect(soldFamilies({ kind: 'study', base: { ...siloCompany, items } })).toEqual(['A', 'B']);
  });

  it('have names, and the series of their scope', () => {
    expect(partName(alder, 'family:A')).toBe('family A');
    expect(partName(alder, 'item:A1')).toBe('A1');
    expect(partSeries('family:A')).toEqual(['demandUnits|family:A', 'forecastUnits|family:A']);
  });
});

import { describe, expect, it } from 'vitest';
import { siloCompany } from '../../../src/scenarios/presets/alder-silo.ts';
import type { Study } from '../../../src/scenarios/study.ts';
import { findingOf, partColumns, partName, partSeries, soldFamilies } from '../../../src/ui/reading/beliefs-data.ts';
import { cornerShop } from '../../fixtures/corner-shop.ts';
import { madeUpBoard } from '../fixtures/board.ts';
import { madeUpSummary } from '../fixtures/summary.ts';

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
    expect(partColumns('family:A')).toEqual(['wape|family:A', 'forecastBias|family:A']);
    expect(partSeries('family:A')).toEqual(['demandUnits|family:A', 'forecastUnits|family:A']);
  });

  it('are told by what is missed in them, not in all that is sold', () => {
    const summary = madeUpSummary(30);
    const [wape, bias] = partColumns('family:A') as [string, string];
    // Shares of a few per cent that differ between the first two scenarios stand in for misses.
    const cells = summary.cells.map((cell) => {
      const share = cell.kpis.get('lostSalesRate')!;
      return { ...cell, kpis: new Map([wape, bias].map((column) => [column, share])) };
    });
    const part = { part: 'family:A', summary: { ...summary, cells } };
    expect(findingOf(alder, madeUpBoard(30), part).replaceAll('\u00a0', ' ')).toMatch(
      /^Family A: .+ misses 4 % of demand \(bias \+4 %\), .+ 5 % of demand \(bias \+5 %\)$/,
    );
  });
});

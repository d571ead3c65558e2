import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionOf, slideAt, slidesOf } from '../../../src/ui/pages/present/slides.ts';
import { madeUpBoard } from '../fixtures/board.ts';
import { fourPolicies } from '../fixtures/study.ts';

describe('the slides of a study', () => {
  const kinds = (...of: Parameters<typeof slidesOf>) => slidesOf(...of).map(({ kind }) => kind);

  it('ask before they answer, for every what-if, and end with what the numbers rest on', () => {
    expect(kinds(fourPolicies, madeUpBoard(30))).toEqual([
      'title',
      'company',
      ...['question', 'answer', 'question', 'answer', 'worth', 'question', 'answer'],
      ...['table', 'overTime', 'money', 'exchange', 'spread', 'rest'],
    ]);
  });

  it('are the same before the first results', () => {
    expect(kinds(fourPolicies, undefined)).toEqual(kinds(fourPolicies, madeUpBoard(30)));
  });

  it('leave out the baseline, whichever it is', () => {
    const slides = slidesOf(fourPolicies, madeUpBoard(30, { baseline: 'conwip' }));
    const asked = slides.flatMap((slide) => (slide.kind === 'question' ? slide.scenario.id : []));
    expect(asked).toHaveLength(3);
    expect(asked).not.toContain('conwip');
  });

  it('take apart what several changes of the base are worth: against another baseline they are not told', () => {
    const taken = slidesOf(fourPolicies, madeUpBoard(30)).flatMap((slide) => (slide.kind === 'worth' ? [slide] : []));
    expect(taken.map(({ scenario, index }) => [scenario.id, index])).toEqual([['conwip', 2]]);
    expect(kinds(fourPolicies, madeUpBoard(30, { baseline: 'kanban' }))).not.toContain('worth');
  });

  it('of a single scenario compare nothing', () => {
    const { whatIfs: _, ...alone } = fourPolicies;
    expect(kinds(alone, undefined)).toEqual(['title', 'company', 'rest']);
  });

  it('are found by any address: within the list, whatever it says', () => {
    fc.assert(
      fc.property(
        fc.option(fc.oneof(fc.string(), fc.integer().map(String)), { nil: undefined }),
        fc.integer({ min: 1, max: 99 }),
        (place, count) => {
          const at = slideAt(place, count);
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThan(count);
        },
      ),
    );
    expect([undefined, '1', '3', '99', '-4', 'x'].map((place) => slideAt(place, 5))).toEqual([0, 0, 2, 4, 0, 0]);
  });

  it('turn by the keys of a remote, in either case of letters', () => {
    expect(['PageDown', 'PageUp', ' ', 'F', 'b', 'Escape', '?'].map(actionOf)).toEqual([
      'next',
      'previous',
      'next',
      'full',
      'blank',
      'leave',
      'keys',
    ]);
    for (const key of ['Tab', 'Enter', 'constructor', 'x']) expect(actionOf(key)).toBeUndefined();
  });
});

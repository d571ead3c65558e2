import { describe, expect, it } from 'vitest';
import { engine } from '../../../src/runner/engine.ts';
import { studyInHash } from '../../../src/ui/sharing/address.ts';
import { checkResult } from '../../../src/ui/sharing/check-result.ts';
import { addressOf, resultOf } from '../../../src/ui/sharing/make-link.ts';
import { createRunStore, type RunState } from '../../../src/ui/stores/run-store.ts';
import { fourPolicies } from '../fixtures/study.ts';
import { madeUpSummary } from '../fixtures/summary.ts';

const summary = madeUpSummary(30);

/** A run that is done with the study. */
const done: RunState = {
  ...createRunStore(
    () => new Promise(() => undefined),
    () => 0,
    () => new Promise(() => undefined),
  ).getState(),
  status: 'done',
  study: fourPolicies,
  summary,
  asked: 30,
};

describe('the address', () => {
  it.each([
    ['#/compare?s=1.abc', { data: '1.abc', rest: '#/compare' }],
    ['#/?x=2&s=1.a-b_c', { data: '1.a-b_c', rest: '#/' }],
    ['#?s=', { data: '', rest: '#' }],
  ])('%s carries a study', (hash, expected) => {
    expect(studyInHash(hash)).toEqual(expected);
  });

  it.each(['', '#', '#/compare', '#/compare?', '#/compare?speed=2', '#/s=1.abc'])('%j carries none', (hash) => {
    expect(studyInHash(hash)).toBeUndefined();
  });

  it('of the open place takes the study in place of what was there', () => {
    const place = { origin: 'https://a.example', pathname: '/t/', hash: '#/compare?s=old' };
    expect(addressOf(place, '1.new')).toBe('https://a.example/t/#/compare?s=1.new');
    expect(addressOf({ ...place, hash: '' }, '1.new')).toBe('https://a.example/t/#/?s=1.new');
  });
});

describe('the result in a link', () => {
  it('is that of a finished run of the same study', () => {
    expect(resultOf(done, structuredClone(fourPolicies))).toEqual({ digest: summary.digest, pairs: 30 });
  });

  it('is left out while the run goes on, is of an older text, or failed in part', () => {
    expect(resultOf({ ...done, status: 'running' }, fourPolicies)).toBeUndefined();
    expect(resultOf({ ...done, stale: true }, fourPolicies)).toBeUndefined();
    expect(resultOf(done, { ...fourPolicies, seed: 'other' })).toBeUndefined();
  });
});

describe('opening a link', () => {
  const link = { engine: engine.version, result: { digest: summary.digest, pairs: 30 } };
  const other = { ...link, result: { digest: 'f'.repeat(32), pairs: 30 } };

  it('says that the numbers are reproduced', () => {
    expect(checkResult(link, true, done)).toMatchObject({ tone: 'plain', text: expect.stringContaining('reproduced') });
  });

  it.each([
    ['another engine made it', { ...other, engine: '0.0.1' }, true, done, 'version 0.0.1'],
    ['its preset has changed', other, false, done, 'preset'],
    ['fewer pairs were run', { ...other, result: { ...other.result, pairs: 60 } }, true, done, '60 pairs'],
    ['nothing explains it', other, true, done, 'ffffffff'],
    ['the run was stopped', link, true, { ...done, status: 'stopped' as const }, 'stopped at 30'],
  ])('says why it is not shown, where %s', (_, made, isWhatWasShared, state, expected) => {
    expect(checkResult(made, isWhatWasShared, state)?.text).toContain(expected);
  });

  it('says nothing before the run is done, nor of a link without a digest', () => {
    expect(checkResult(link, true, { ...done, status: 'running' })).toBeUndefined();
    expect(checkResult({ ...link, result: undefined }, true, done)).toBeUndefined();
  });
});

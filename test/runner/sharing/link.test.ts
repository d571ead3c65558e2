import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { engine } from '../../../src/runner/engine.ts';
import { pack } from '../../../src/runner/sharing/compress.ts';
import { type LinkView, readLink, safeLinkLength, writeLink } from '../../../src/runner/sharing/link.ts';
import { sameValue } from '../../../src/scenarios/merge-patch.ts';
import { parseStudy } from '../../../src/scenarios/parse.ts';
import { presets } from '../../../src/scenarios/presets/index.ts';
import type { Study } from '../../../src/scenarios/study.ts';
import { fourPolicies } from '../../ui/fixtures/study.ts';

const result = { digest: '0123456789abcdef0123456789abcdef', pairs: 30 };
const view: LinkView = {
  focus: 'weekly',
  baseline: 'base',
  room: 'coordination',
  indicators: 'all',
  equalService: true,
  window: { from: 3, to: 17 },
};

/** The address in front of the data, of a length that a host's name and folder may have. */
const address = 'https://tandem.example.org/workbench/#/compare?s=';

/** Eight what-ifs as a strategy team makes them at the base company. */
function eightWhatIfs(): Study {
  const company = presets.find(({ id }) => id === 'siloBaseline')!.study;
  const change = [
    { cycles: { soe: { trigger: 'weekly' } } },
    { cycles: { soe: { trigger: 'biweekly', attendance: 0.8 } } },
    { cycles: { soe: { trigger: 'weekly', attendance: 0.95, salesWeight: 0.4 } } },
    { lines: { L1: { wipLimit: 6 }, L2: { wipLimit: 5 } } },
    { layers: { retail: { A1: { noise: 0.3 } } }, lines: { L1: { stations: { press: { setup: '20 min' } } } } },
    { stocks: { 'A1@dc': { rule: { policy: 'jitKanban', cards: 12, container: 300, S: null } } } },
    { lines: { L1: { stations: { press: { speed: 1.1 } } }, L2: { stations: { press: { speed: 1.1 } } } } },
    { stocks: { 'A2@dc': { rule: { safetyFactor: 1.28 } }, 'B1@dc': { rule: { safetyFactor: 1.65 } } } },
  ];
  const whatIfs = change.map((patch, k) => ({
    id: `what-if-${k}`,
    title: `What if number ${k} were so`,
    hypothesis: 'Shorter frozen time saves stock, and costs set-ups.',
    letter: k + 1,
    patch,
  }));
  return { ...company, title: 'Our own factory, winter round', whatIfs };
}

async function roundTrip(study: Study): Promise<Study> {
  const read = await readLink((await writeLink({ study, result, view })).data);
  if (!read.ok) throw new Error(JSON.stringify(read));
  expect(read.isWhatWasShared).toBe(true);
  expect(read.link).toMatchObject({ engine: engine.version, result, view });
  return read.link.study;
}

describe('a link', () => {
  it('brings back every preset, and is short', async () => {
    const lengths: Record<string, number> = {};
    for (const { id, study } of presets) {
      expect(sameValue(await roundTrip(study), study), id).toBe(true);
      lengths[id] = address.length + (await writeLink({ study, result, view })).data.length;
    }
    expect(
      Object.values(lengths).every((length) => length < 400),
      JSON.stringify(lengths),
    ).toBe(true);
  });

  it('of the base company with eight what-ifs stays within what mail programs leave whole', async () => {
    const study = eightWhatIfs();
    expect(await roundTrip(study)).toEqual(study);
    const { data } = await writeLink({ study, result, view });
    expect(address.length + data.length, `${address.length + data.length} characters`).toBeLessThan(safeLinkLength);
  });

  it('writes what-ifs that the preset has as their places', async () => {
    const preset = presets.find(({ id }) => id === 'cadenceLadder')!.study;
    const study = { ...preset, whatIfs: [...preset.whatIfs!].reverse() };
    expect(await roundTrip(study)).toEqual(study);
    const { data } = await writeLink({ study, result, view });
    expect(data.length).toBeLessThan(400);
  });

  it('writes what-ifs that the preset has, changed, as what is changed', async () => {
    const preset = presets.find(({ id }) => id === 'cadenceLadder')!.study;
    const study = { ...preset, whatIfs: preset.whatIfs!.map((whatIf, k) => ({ ...whatIf, letter: k + 1 })) };
    expect(await roundTrip(study)).toEqual(study);
    const { data } = await writeLink({ study, result, view });
    expect(data.length).toBeLessThan(450);
  });

  it('of a study that comes from no preset carries all of it', async () => {
    expect(await roundTrip(fourPolicies)).toEqual(fourPolicies);
  });

  it('brings back any study', async () => {
    const refused = new Set(['__proto__', 'constructor', 'prototype']);
    const key = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((text) => !refused.has(text));
    const { json } = fc.letrec((tie) => ({
      json: fc.oneof(
        { maxDepth: 3 },
        fc.string({ unit: 'grapheme' }),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('json'), { maxLength: 3 }),
        fc.dictionary(key, tie('json'), { maxKeys: 4, noNullPrototype: true }),
      ),
    }));
    const studies = fc
      .record({
        preset: fc.constantFrom(...presets),
        seed: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
        replications: fc.integer({ min: 1, max: 100_000 }),
        note: fc.string({ unit: 'grapheme', maxLength: 200 }),
        patches: fc.array(fc.dictionary(key, json, { maxKeys: 5, noNullPrototype: true }), { maxLength: 8 }),
      })
      .map(({ preset, seed, replications, note, patches }) => ({
        ...preset.study,
        seed,
        replications,
        about: { note },
        whatIfs: [
          ...(preset.study.whatIfs ?? []).slice(1),
          ...patches.map((patch, k) => ({ id: `own${k}`, title: note.slice(0, 20), patch })),
        ],
      }))
      .filter((study) => parseStudy(study).ok);
    await fc.assert(
      fc.asyncProperty(studies, async (study) => {
        expect(sameValue(await roundTrip(study as Study), study)).toBe(true);
      }),
      { seed: 4711, numRuns: 60 },
    );
  });
});

const packed = async (content: unknown): Promise<string> => `1.${await pack(JSON.stringify(content))}`;
const silo = { preset: 'siloBaseline', study: {}, hash: '', engine: engine.version };

describe('a link that is not as it was written', () => {
  it('and is cut short at any place, is broken and never taken for another study', async () => {
    const { data } = await writeLink({ study: eightWhatIfs(), result, view });
    for (let length = 0; length < data.length; length += 7) {
      expect(await readLink(data.slice(0, length)), `first ${length}`).toMatchObject({ ok: false, reason: 'broken' });
    }
  });

  it('and has a letter changed, is refused or says that it is not what was shared', async () => {
    const { data } = await writeLink({ study: eightWhatIfs(), result, view });
    for (let at = 2; at < data.length; at += 5) {
      const changed = `${data.slice(0, at)}${data[at] === 'A' ? 'B' : 'A'}${data.slice(at + 1)}`;
      const read = await readLink(changed);
      if (!read.ok) continue;
      const isSame = sameValue(read.link.study, eightWhatIfs());
      expect(read.isWhatWasShared, `letter ${at}`).toBe(isSame);
    }
  });

  it.each(['', '1', '1.', '.', 'x.AAAA', '0.AAAA', '1.%%%', '1.AAA=', '1.äöü', '-1.AAAA', '1.\n', '1.A'])(
    'as in %j, is broken',
    async (data) => {
      expect(await readLink(data)).toEqual({ ok: false, reason: 'broken' });
    },
  );

  it('but of a later writing, says so', async () => {
    expect(await readLink('2.anything at all')).toEqual({ ok: false, reason: 'future' });
  });

  it('and unpacks to more than any study, is refused while unpacking', async () => {
    // 64 MB of spaces make 65 kB: unpacking ends after 4 MB of them.
    const bomb = deflateRawSync(Buffer.alloc(64 * 1024 * 1024, ' ')).toString('base64url');
    expect(await readLink(`1.${bomb}`)).toEqual({ ok: false, reason: 'tooLarge' });
  });

  it('and is longer than any link, is refused unread', async () => {
    expect(await readLink(`1.${'A'.repeat(300_000)}`)).toEqual({ ok: false, reason: 'tooLarge' });
  });

  it('and names keys of prototypes, is refused', async () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const text = `{"preset":"siloBaseline","study":{"base":{"${key}":{"polluted":1}}},"hash":"","engine":"0"}`;
      expect(await readLink(`1.${await pack(text)}`)).toMatchObject({ ok: false, reason: 'invalid' });
    }
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('and is nested without end, is refused', async () => {
    const text = `{"study":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(await readLink(`1.${await pack(text)}`)).toMatchObject({ ok: false, reason: 'broken' });
  });

  it('and asks for more than can be run, is refused with the entry', async () => {
    const read = await readLink(await packed({ ...silo, study: { replications: 1e9 } }));
    expect(read).toMatchObject({ ok: false, reason: 'invalid', detail: expect.stringContaining('replications') });
  });

  it('and looks at weeks that end before they begin, is broken', async () => {
    const read = await readLink(await packed({ ...silo, view: { window: { from: 9, to: 3 } } }));
    expect(read).toEqual({ ok: false, reason: 'broken' });
  });

  it('and builds on a preset that is not there, names it', async () => {
    expect(await readLink(await packed({ ...silo, preset: 'gone' }))).toEqual({
      ok: false,
      reason: 'preset',
      preset: 'gone',
    });
  });

  it('and builds on a preset that has changed since, says that it is not what was shared', async () => {
    expect(await readLink(await packed(silo))).toMatchObject({ ok: true, isWhatWasShared: false });
  });
});

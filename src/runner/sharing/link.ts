import { canonicalJson } from '../../scenarios/canonical.ts';
import { parseText } from '../../scenarios/json-text.ts';
import { parseStudy } from '../../scenarios/parse.ts';
import { structuralProblem } from '../../scenarios/plain-data.ts';
import { presets } from '../../scenarios/presets/index.ts';
import { readShared, shareStudy } from '../../scenarios/shared-study.ts';
import type { Study } from '../../scenarios/study.ts';
import { z } from '../../scenarios/zod.ts';
import { engine } from '../engine.ts';
import { pack, UnreadableBytes, unpack } from './compress.ts';

/** The writing of links this program makes; it stands in front of each. */
const version = 1;
const mostCharacters = 200_000;
const mostBytes = 4 * 1024 * 1024;

/** Links up to this length pass through mail and chat programs unharmed. */
export const safeLinkLength = 1800;

const name = z.string().max(200);
const count = z.int().min(0).max(10_000_000);

/** How the numbers are looked at. */
const linkView = z.object({
  focus: name.optional(),
  baseline: name.optional(),
  room: name.optional(),
  indicators: z.union([z.literal('all'), z.array(name).max(200)]).optional(),
  order: name.optional(),
  equalService: z.boolean().optional(),
  window: z
    .object({ from: count, to: count })
    .refine(({ from, to }) => from < to)
    .optional(),
});
export type LinkView = z.infer<typeof linkView>;

const linkResult = z.object({ digest: z.string().max(64), pairs: count });
/** What came out where the link was made: the digest of all numbers of so many pairs. */
export type LinkResult = z.infer<typeof linkResult>;

const linkContent = z.object({
  preset: name.optional(),
  study: z.json(),
  hash: name,
  engine: name,
  result: linkResult.optional(),
  view: linkView.optional(),
});

export interface Link {
  readonly study: Study;
  /** Version of the engine that the link was made with. */
  readonly engine: string;
  readonly result: LinkResult | undefined;
  readonly view: LinkView;
}

export interface WrittenLink {
  /** What stands behind "s=" in the address. */
  readonly data: string;
  /** Title of the preset that the study is written as a difference to. */
  readonly preset: string | undefined;
}

/** Writes a study with what is looked at and what came out. The text holds only letters, digits, ".", "-" and "_". */
export async function writeLink({ study, result, view }: Omit<Link, 'engine'>): Promise<WrittenLink> {
  const shared = shareStudy(study, presets);
  const content = { ...shared, engine: engine.version, result, view };
  const preset = presets.find(({ id }) => id === shared.preset)?.title;
  return { data: `${version}.${await pack(canonicalJson(content))}`, preset };
}

/** What stands behind "s=" in an address; undefined where it carries no study. */
export const linkIn = (address: string): string | undefined => /#[^?]*\?(?:[^&]*&)*s=([^&]*)$/.exec(address)?.[1];

export type LinkProblem =
  | { readonly reason: 'broken' | 'tooLarge' | 'future' }
  | { readonly reason: 'preset'; readonly preset: string }
  | { readonly reason: 'invalid'; readonly detail: string };

export type ReadLink =
  | { readonly ok: true; readonly link: Link; readonly isWhatWasShared: boolean }
  | ({ readonly ok: false } & LinkProblem);

/** Reads what `writeLink` wrote, and trusts none of it: whatever the text is, the answer is a link or a reason. */
export async function readLink(data: string): Promise<ReadLink> {
  const [, written, packed] = /^(\d{1,9})\.(.*)$/s.exec(data) ?? [];
  if (written === undefined || packed === undefined) return { ok: false, reason: 'broken' };
  if (Number(written) !== version) return { ok: false, reason: Number(written) > version ? 'future' : 'broken' };
  if (packed.length > mostCharacters) return { ok: false, reason: 'tooLarge' };
  try {
    return readContent(await unpack(packed, mostBytes));
  } catch (error) {
    if (error instanceof UnreadableBytes) return { ok: false, reason: error.reason };
    throw error;
  }
}

function readContent(text: string): ReadLink {
  const json = parseText(text);
  if (!json.ok) return { ok: false, reason: 'broken' };
  const problem = structuralProblem(json.value);
  if (problem !== null) return { ok: false, reason: 'invalid', detail: problem.message };
  const parsed = linkContent.safeParse(json.value);
  if (!parsed.success) return { ok: false, reason: 'broken' };
  const { engine: madeWith, result, view = {}, preset, study: shared, hash } = parsed.data;
  const read = readShared({ ...(preset === undefined ? {} : { preset }), study: shared, hash }, presets);
  if (!read.ok) return read;
  const study = parseStudy(read.study);
  if (!study.ok) {
    const [first] = study.issues;
    const detail = first === undefined ? '' : `${first.path === '' ? '' : `${first.path}: `}${first.message}`;
    return { ok: false, reason: 'invalid', detail };
  }
  return {
    ok: true,
    link: { study: study.value, engine: madeWith, result, view },
    isWhatWasShared: read.isWhatWasShared,
  };
}

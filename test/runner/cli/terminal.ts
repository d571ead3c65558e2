import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { InPlaceExecutor } from '../../../src/runner/in-place.ts';
import type { Equipment, Io } from '../../../src/runner/node/io.ts';
import { main } from '../../../src/runner/node/main.ts';
import type { Preset } from '../../../src/scenarios/presets/index.ts';
import { cornerShop } from '../../fixtures/corner-shop.ts';

/** A short study with one what-if. */
export const shopStudy = {
  kind: 'study',
  replications: 4,
  base: cornerShop,
  whatIfs: [{ id: 'more', title: 'More tea', patch: { stocks: { 'tea@shop': { rule: { S: 35 } } } } }],
} as const satisfies Preset['study'];

const equipment: Equipment = {
  presets: [
    { id: 'shop', title: 'Corner shop', lesson: 'Stock buys service.', figures: ['fillRate'], study: shopStudy },
  ],
  openExecutor: () => new InPlaceExecutor(),
  defaultWorkers: 1,
};

interface Settings {
  /** Files of the working folder. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly stdin?: Iterable<Uint8Array>;
  readonly isTTY?: boolean;
  readonly signal?: AbortSignal;
  readonly equipment?: Partial<Equipment>;
}

/** What a command left behind. */
interface Session {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The working folder. */
  readonly folder: string;
}

/** Runs the command line as a user would, in a folder of its own that is gone after the test. */
export async function tandem(args: readonly string[], settings: Settings = {}): Promise<Session> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(settings.files ?? {})) writeFileSync(join(folder, name), content);
  const written = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text;
    },
  });
  const io: Io = {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    stdin: (async function* () {
      yield* settings.stdin ?? [];
    })(),
    cwd: folder,
    isTTY: settings.isTTY ?? false,
    signal: settings.signal ?? new AbortController().signal,
  };
  const status = await main(args, io, { ...equipment, ...settings.equipment });
  return { status, ...written, folder };
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const shopFile = { 'shop.json': JSON.stringify(cornerShop) };
export const studyFile = { 'study.json': JSON.stringify(shopStudy) };

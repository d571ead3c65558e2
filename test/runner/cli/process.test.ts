// The command line as a process of its own: what only the real terminal, signals and threads can show.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { StudyReport } from '../../../src/runner/report.ts';
import { cornerShop } from '../../fixtures/corner-shop.ts';

const tandem = join(import.meta.dirname, '..', '..', '..', 'bin', 'tandem.mjs');
const folder = mkdtempSync(join(tmpdir(), 'tandem-process-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(...args: string[]): {
  child: ChildProcess;
  ended: Promise<{ status: number | null; stdout: string; stderr: string }>;
} {
  const child = spawn(process.execPath, [tandem, ...args], { cwd: folder });
  const text = { stdout: '', stderr: '' };
  child.stdout.on('data', (piece) => (text.stdout += String(piece)));
  child.stderr.on('data', (piece) => (text.stderr += String(piece)));
  const ended = new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
    child.on('close', (status) => resolve({ status, ...text }));
  });
  return { child, ended };
}

const shortRun = ['run', 'conwip-line', '--weeks', '20', '--warm-up', '1', '--replications', '6', '--json'];

describe('the process', () => {
  it('has the same digest for any number of workers', async () => {
    const reports: StudyReport[] = [];
    for (const workers of ['1', '3']) {
      const { status, stdout, stderr } = await start(...shortRun, '--workers', workers).ended;
      expect([status, stderr]).toEqual([0, '']);
      reports.push(JSON.parse(stdout));
    }
    expect(reports.map(({ run }) => run.workers)).toEqual([1, 3]);
    expect(reports[0]!.digest).toBe(reports[1]!.digest);
    expect(reports[0]!.scenarios).toEqual(reports[1]!.scenarios);
  });

  it('exits with 130 on an interrupt and writes what is finished', async () => {
    const out = join(folder, 'part.json');
    writeFileSync(join(folder, 'shop.json'), JSON.stringify(cornerShop));
    // How long the first replications take depends on the machine: the patience doubles until some are finished.
    for (let patienceMs = 1000; !existsSync(out); patienceMs *= 2) {
      const { child, ended } = start('run', 'shop.json', 'shop.json', '--replications', '100000', '--out', out);
      await new Promise((resolve) => child.stderr?.once('data', resolve)); // the warning that two ids are the same
      await new Promise((resolve) => setTimeout(resolve, patienceMs));
      child.kill('SIGINT');
      const { status, stdout, stderr } = await ended;
      expect([status, stdout]).toEqual([130, '']);
      expect(stderr).toMatch(/tandem: interrupted after \d+ replications of every scenario, (not )?written/);
    }
    const part = JSON.parse(readFileSync(out, 'utf8')) as StudyReport;
    expect(part.replications).toBeGreaterThan(0);
    expect(part.scenarios.map(({ kpis }) => kpis['otif'])).toMatchObject([
      { n: part.replications },
      { n: part.replications },
    ]);
  });

  it('is not upset by a reader who stops reading', async () => {
    const { child, ended } = start('trace', 'conwip-line', '--weeks', '20', '--warm-up', '0');
    child.stdout?.once('data', () => child.stdout?.destroy());
    const { status, stderr } = await ended;
    expect([status, stderr]).toEqual([0, '']);
  });
});

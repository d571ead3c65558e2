#!/usr/bin/env node
// The command line. Builds itself first when the sources have changed.
import { pathToFileURL } from 'node:url';
import { buildCli, cliFile, isCliCurrent } from '../scripts/build.mjs';
import { install, requireNode } from '../scripts/setup.mjs';

requireNode();
if (!isCliCurrent()) {
  try {
    await install();
    await buildCli();
  } catch (error) {
    console.error(`tandem: ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
}
await import(pathToFileURL(cliFile).href);

import type { Command } from '../command.ts';
import { exitStatus } from '../io.ts';

export const backtest: Command = {
  name: 'backtest',
  usage: 'backtest <csv>',
  summary: 'forecast methods on a demand history (comes with the forecast release)',
  options: ['json'],
  positionals: [0, Number.POSITIVE_INFINITY],
  execute: async (_, io) => {
    io.stderr.write('tandem: backtest comes with the forecast release\n');
    return exitStatus.badInput;
  },
};

import { fixed, fixedSpace } from '../format/numbers.ts';
import { findings } from '../texts/charts.ts';
import type { Board } from './board.ts';
import type { MoneyBridge } from './contribution.ts';
import { historiesWon, type Reading, readingOutcome } from './reading.ts';

const percent = (share: number): string => `${fixed(share * 100, 0)}${fixedSpace}%`;

/** A change as a share of the baseline. */
const relative = ({ difference, baseline }: Reading): number => Math.abs(difference.difference / baseline.mean);

const stockReading = (board: Board): Reading | undefined =>
  board.stock === undefined ? undefined : board.read(board.stock);
const serviceReading = (board: Board): Reading | undefined =>
  board.service === undefined ? undefined : board.read(board.service);

/** What the chart of stock over time shows. */
export function stockFinding(board: Board): string {
  const { baseline, focus } = board;
  if (focus === undefined) return findings.stockOf(baseline.title);
  const stock = stockReading(board);
  if (stock === undefined || readingOutcome(stock) === 'notShown' || stock.baseline.mean === 0) {
    return findings.stockAlike(focus.title, baseline.title);
  }
  const name = stock.difference.difference < 0 ? findings.holdsLess : findings.holdsMore;
  return name(focus.title, percent(relative(stock)), baseline.title);
}

/** What the way from one contribution to the other shows. `print` puts an amount of money in words. */
export function moneyFinding({ steps, from, to }: MoneyBridge, print: (amount: number) => string): string {
  const shown = steps.filter(({ change, halfWidth }) => Math.abs(change) > halfWidth);
  const total = to - from;
  const way = Math.sign(total);
  const largest = (sign: number): MoneyBridge['steps'][number] | undefined =>
    shown.filter(({ change }) => Math.sign(change) === sign).sort((a, b) => Math.abs(b.change) - Math.abs(a.change))[0];
  const [up, down] = [largest(1), largest(-1)];
  const main = way > 0 ? up : down;
  const counter = way > 0 ? down : up;
  if (up !== undefined && down !== undefined && Math.abs((counter?.change ?? 0) / (main?.change ?? 1)) > 0.2) {
    return findings.givesAndTakes(up.label, print(up.change), down.label, print(-down.change));
  }
  if (main === undefined) return findings.moneyAlike;
  const share = main.change / total;
  return share <= 1 ? findings.makesUp(main.label, percent(share)) : findings.comesFrom(main.label, print(main.change));
}

/** What service against inventory shows. */
export function exchangeFinding(board: Board): string {
  const { focus } = board;
  const stock = stockReading(board);
  const service = serviceReading(board);
  if (focus === undefined || stock === undefined || service === undefined) return findings.exchangeAlike;
  const name = focus.title;
  switch (`${readingOutcome(stock)} ${readingOutcome(service)}`) {
    case 'better better':
      return findings.betterFromLess(name);
    case 'better notShown':
      return findings.alikeFromLess(name, percent(relative(stock)));
    case 'better worse':
      return findings.serviceForStock(name);
    case 'worse better':
      return findings.stockForService(name);
    case 'worse worse':
      return findings.worseFromMore(name);
    case 'worse notShown':
      return findings.moreForNothing(name);
    case 'notShown better':
      return findings.betterAtSame(name);
    case 'notShown worse':
      return findings.worseAtSame(name);
    default:
      return findings.exchangeAlike;
  }
}

/** In how many histories the focus is ahead. */
export function spreadFinding({ baseline, focus }: Board, reading: Reading): string {
  const { difference } = reading;
  const name = focus?.title ?? '';
  const n = difference.pairs;
  const won = historiesWon(reading);
  if (won === undefined) return findings.higherIn(name, baseline.title, Math.round(difference.shareAbove * n), n);
  const { ahead, behind } = won;
  if (ahead === n) return findings.aheadInAll(name, baseline.title, n);
  if (behind === n) return findings.behindInAll(name, baseline.title, n);
  return findings.aheadIn(name, baseline.title, ahead, n);
}

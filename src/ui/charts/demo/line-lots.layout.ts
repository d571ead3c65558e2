import { BarKind, type LineWeeks } from '../../../runner/playback/protocol.ts';

export interface LineLotsInput {
  readonly line: LineWeeks;
  readonly week: number;
  readonly width: number;
}

export interface LineBar {
  readonly kind: 'run' | 'setup' | 'down';
  readonly x: number;
  readonly width: number;
  readonly item: string;
  /** Name on the bar; empty where there is no room. */
  readonly label: string;
  /** Every other item of a line is pale, so that neighbours can be told apart. */
  readonly pale: boolean;
}

const kinds = { [BarKind.run]: 'run', [BarKind.setup]: 'setup', [BarKind.down]: 'down' } as const;
const letterWidth = 8;
const kindOf = (code: number): LineBar['kind'] => kinds[code as keyof typeof kinds];

/** What a line made in a week, from its first open minute to its last. Lots of one item that follow each other are one bar. */
export function lineLotsLayout({ line, week, width }: LineLotsInput): LineBar[] {
  const open = line.openMinutes[week]!;
  const scale = open > 0 ? width / open : 0;
  const bars: { kind: LineBar['kind']; from: number; to: number; item: number }[] = [];
  for (let bar = 0; bar < line.week.length; bar++) {
    if (line.week[bar] !== week) continue;
    const kind = kindOf(line.kind[bar]!);
    const [from, to, item] = [line.from[bar]!, line.to[bar]!, line.item[bar]!];
    const before = bars.at(-1);
    const goesOn = before !== undefined && before.kind === kind && before.item === item && from - before.to < 1e-6;
    if (goesOn && kind !== 'setup') before.to = to;
    else bars.push({ kind, from, to, item });
  }
  return bars.map(({ kind, from, to, item }) => {
    const name = line.made[item] ?? '';
    const wide = (to - from) * scale;
    const label = kind === 'run' && wide >= letterWidth * name.length + 2 ? name : '';
    return { kind, x: from * scale, width: wide, item: name, label, pale: item % 2 === 1 };
  });
}

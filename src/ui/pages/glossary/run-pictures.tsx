import type { ReactNode } from 'react';
import { pictureText as t } from '../../texts/pictures.ts';
import { Picture, Word } from './picture.tsx';

const levels = [34, 46, 58, 72, 84, 94];

export const PairedYears = (): ReactNode => (
  <Picture alt={t.pairs.alt}>
    {levels.map((y, at) => (
      <path key={y} className="guide solid" d={`M70 ${y}L170 ${y - 18 - (at % 3)}`} />
    ))}
    {levels.map((y, at) => (
      <g key={y}>
        <circle className="ink" cx="70" cy={y} r="4.5" />
        <circle className="production" cx="170" cy={y - 18 - (at % 3)} r="4.5" />
      </g>
    ))}
    <Word x={70} y={114} anchor="middle">
      {t.pairs.baseline}
    </Word>
    <Word x={170} y={114} anchor="middle">
      {t.pairs.scenario}
    </Word>
    <Word x={120} y={12} anchor="middle">
      {t.pairs.luck}
    </Word>
  </Picture>
);

const middles = [118, 126, 112, 121, 130, 116, 146, 124, 109, 119, 127, 114];

export const Interval = (): ReactNode => (
  <Picture alt={t.interval.alt}>
    <path className="guide" d="M120 8V102" />
    {middles.map((x, at) => {
      const y = 12 + 7.5 * at;
      const misses = Math.abs(x - 120) > 22;
      return (
        <g key={x}>
          <path className={misses ? 'trouble-line' : 'ink-line'} d={`M${x - 22} ${y}H${x + 22}`} />
          <circle className={misses ? 'trouble' : 'ink'} cx={x} cy={y} r="2.6" />
        </g>
      );
    })}
    <Word x={120} y={115} anchor="middle">
      {t.interval.truth}
    </Word>
  </Picture>
);

const years = (
  [
    [84, 1],
    [132, 3],
    [148, 5],
    [164, 6],
    [180, 3],
    [196, 2],
  ] as const
).flatMap(([x, n]) => Array.from({ length: n }, (_, at) => ({ x, y: 90 - 13 * at })));

export const Odds = (): ReactNode => (
  <Picture alt={t.odds.alt}>
    {years.map(({ x, y }) => (
      <circle key={`${x} ${y}`} className={x < 110 ? 'trouble' : 'money'} cx={x} cy={y} r="5.5" />
    ))}
    <path className="axis" d="M16 100H224" />
    <path className="ink-line" d="M110 12V104" />
    <Word x={102} y={115} anchor="end">
      {t.odds.worse}
    </Word>
    <Word x={118} y={115}>
      {t.odds.better}
    </Word>
  </Picture>
);

export const WarmUp = (): ReactNode => (
  <Picture alt={t.warmUp.alt}>
    <rect className="wash" x="16" y="10" width="70" height="90" />
    <path
      className="inventory-line"
      d="M16 22C40 30 56 62 86 66l12 5 12-11 12 8 12-9 12 12 12-9 12 6 12-10 12 12 12-8 14 5"
    />
    <path className="axis" d="M16 100H224" />
    <Word x={51} y={114} anchor="middle">
      {t.warmUp.warmUp}
    </Word>
    <Word x={155} y={114} anchor="middle">
      {t.warmUp.counted}
    </Word>
  </Picture>
);

export const ShapleyOrders = (): ReactNode => (
  <Picture alt={t.shapley.alt}>
    {[
      {
        y: 16,
        parts: [
          ['production', 120],
          ['demand', 64],
        ],
      },
      {
        y: 48,
        parts: [
          ['demand', 104],
          ['production', 80],
        ],
      },
      {
        y: 84,
        parts: [
          ['production', 100],
          ['demand', 84],
        ],
      },
    ].map(({ y, parts }) => {
      const [first, second] = parts as [[string, number], [string, number]];
      return (
        <g key={y}>
          <rect className={`${first[0]}${y < 80 ? ' light' : ''}`} x="44" y={y} width={first[1]} height="20" />
          <rect
            className={`${second[0]}${y < 80 ? ' light' : ''}`}
            x={44 + first[1]}
            y={y}
            width={second[1]}
            height="20"
          />
        </g>
      );
    })}
    <path className="guide" d="M228 10V110" />
    <Word x={8} y={30}>
      {t.shapley.first}
    </Word>
    <Word x={8} y={62}>
      {t.shapley.second}
    </Word>
    <Word x={8} y={98}>
      {t.shapley.mean}
    </Word>
  </Picture>
);

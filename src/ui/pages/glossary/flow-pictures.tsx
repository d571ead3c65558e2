import type { ReactNode } from 'react';
import { pictureText as t } from '../../texts/pictures.ts';
import { Picture, Word } from './picture.tsx';

export const KanbanLoop = (): ReactNode => (
  <Picture alt={t.kanban.alt}>
    <rect className="production light" x="16" y="38" width="56" height="44" />
    <rect className="inventory light" x="168" y="38" width="56" height="44" />
    <path className="ink-line" d="M72 52H164M158 48l6 4-6 4" />
    <path className="demand-line dashed" d="M168 72H76" />
    <path className="demand-line" d="M82 68l-6 4 6 4" />
    <rect className="inventory" x="94" y="45" width="14" height="14" />
    <rect className="inventory" x="130" y="45" width="14" height="14" />
    <rect className="demand" x="114" y="67" width="14" height="10" />
    <rect className="inventory" x="176" y="62" width="12" height="14" />
    <rect className="inventory" x="192" y="62" width="12" height="14" />
    <Word x={44} y={63} anchor="middle">
      {t.kanban.line}
    </Word>
    <Word x={196} y={54} anchor="middle">
      {t.kanban.shelf}
    </Word>
    <Word x={121} y={94} anchor="middle">
      {t.kanban.card}
    </Word>
  </Picture>
);

export const ConwipLoop = (): ReactNode => (
  <Picture alt={t.conwip.alt}>
    <path className="axis" d="M52 60H214M208 56l6 4-6 4" />
    {[64, 112, 160].map((x) => (
      <rect key={x} className="production light" x={x} y="42" width="34" height="36" />
    ))}
    {[70, 84, 118, 132, 172].map((x) => (
      <circle key={x} className="inventory" cx={x + 4} cy="60" r="6" />
    ))}
    <circle className="hollow" cx="22" cy="60" r="6" />
    <circle className="hollow" cx="38" cy="60" r="6" />
    <path className="demand-line dashed" d="M206 50C196 12 60 12 48 44" />
    <path className="demand-line" d="M44 38l4 7 6-5" />
    <Word x={30} y={84} anchor="middle">
      {t.conwip.waits}
    </Word>
    <Word x={128} y={14} anchor="middle">
      {t.conwip.free}
    </Word>
  </Picture>
);

export const LittlesLaw = (): ReactNode => (
  <Picture alt={t.little.alt}>
    <rect className="inventory light" x="60" y="30" width="150" height="60" />
    <path className="measure" d="M50 30V90M60 100H210" />
    <Word x={135} y={64} anchor="middle">
      {t.little.wip}
    </Word>
    <Word x={135} y={115} anchor="middle">
      {t.little.flow}
    </Word>
    <Word x={50} y={22} anchor="middle">
      {t.little.throughput}
    </Word>
  </Picture>
);

export const FlowBars = (): ReactNode => (
  <Picture alt={t.waiting.alt}>
    <path className="trouble light" d="M28 84C120 84 186 78 206 10V88H28Z" />
    <rect className="production light" x="28" y="88" width="178" height="12" />
    <path className="trouble-line" d="M28 84C120 84 186 78 206 10" />
    <path className="axis" d="M28 10V100H226" />
    <path className="guide" d="M212 10V100" />
    <Word x={160} y={72} anchor="end">
      {t.waiting.wait}
    </Word>
    <Word x={36} y={97}>
      {t.waiting.work}
    </Word>
    <Word x={28} y={114}>
      {t.waiting.use}
    </Word>
    <Word x={212} y={114} anchor="middle">
      {t.waiting.full}
    </Word>
  </Picture>
);

const weeks = Array.from({ length: 13 }, (_, week) => week);
const monthOf = (week: number): number => Math.min(2, Math.floor(week / 4));

export const Calendar445 = (): ReactNode => (
  <Picture alt={t.calendar.alt}>
    {weeks.map((week) => (
      <rect
        key={week}
        className={monthOf(week) === 1 ? 'demand' : 'demand light'}
        x={12 + 16 * week + 4 * monthOf(week)}
        y="40"
        width="14"
        height="34"
      />
    ))}
    <Word x={43} y={92} anchor="middle">
      {t.calendar.four}
    </Word>
    <Word x={111} y={92} anchor="middle">
      {t.calendar.four}
    </Word>
    <Word x={187} y={92} anchor="middle">
      {t.calendar.five}
    </Word>
  </Picture>
);

const planned = [46, 60, 38, 52, 66, 44, 58, 50].map((height, week) => ({
  x: 18 + 26 * week,
  height,
  isFrozen: week < 3,
}));

export const FreezeFence = (): ReactNode => (
  <Picture alt={t.freeze.alt}>
    {planned.map(({ x, height, isFrozen }) => (
      <rect
        key={x}
        className={isFrozen ? 'production' : 'production light'}
        x={x}
        y={96 - height}
        width="20"
        height={height}
      />
    ))}
    <path className="axis" d="M12 96H228" />
    <path className="ink-line" d="M93 16V104" />
    <Word x={16} y={22}>
      {t.freeze.frozen}
    </Word>
    <Word x={102} y={22}>
      {t.freeze.open}
    </Word>
    <Word x={12} y={112}>
      {t.freeze.now}
    </Word>
  </Picture>
);

export const AgeSawtooth = (): ReactNode => (
  <Picture alt={t.age.alt}>
    <path className="guide" d="M82 14V98M148 14V98M214 14V98" />
    <path className="trouble-line" d="M16 84 82 20V84L148 20V84L214 20V84" />
    <path className="axis" d="M16 98H226" />
    <Word x={148} y={113} anchor="middle">
      {t.age.agreement}
    </Word>
    <Word x={16} y={22}>
      {t.age.age}
    </Word>
  </Picture>
);

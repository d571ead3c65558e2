import type { ReactNode } from 'react';
import { pictureText as t } from '../../texts/pictures.ts';
import { Picture, Word } from './picture.tsx';

export const Position = (): ReactNode => (
  <Picture alt={t.position.alt}>
    <rect className="inventory" x="16" y="26" width="96" height="24" />
    <rect className="inventory light" x="112" y="26" width="112" height="24" />
    <rect className="ink" x="16" y="70" width="152" height="24" />
    <rect className="trouble light" x="168" y="70" width="56" height="24" />
    <path className="guide" d="M168 56v44M224 20v80" />
    <Word x={16} y={20}>
      {t.position.onHand}
    </Word>
    <Word x={112} y={20}>
      {t.position.onOrder}
    </Word>
    <Word x={16} y={110}>
      {t.position.position}
    </Word>
    <Word x={224} y={110} anchor="end">
      {t.position.backorders}
    </Word>
  </Picture>
);

export const BaseStock = (): ReactNode => (
  <Picture alt={t.baseStock.alt}>
    <path className="guide" d="M16 24H224M58 16v88M112 16v88M166 16v88M220 16v88" />
    <path className="inventory-line" d="M16 36 58 74V24L112 62V24L166 90V24L220 56V24" />
    <path className="axis" d="M16 104H224" />
    <Word x={8} y={14}>
      {t.baseStock.level}
    </Word>
    <Word x={112} y={117} anchor="middle">
      {t.baseStock.review}
    </Word>
  </Picture>
);

export const ReorderPoint = (): ReactNode => (
  <Picture alt={t.reorder.alt}>
    <path className="guide" d="M16 68H224M64 68v36M92 68v36" />
    <path className="inventory-line" d="M16 24 64 68 92 94V24L152 68 180 92V24L224 52" />
    <path className="axis" d="M16 104H224" />
    <path className="measure" d="M64 98H92M100 94V24" />
    <Word x={6} y={71}>
      {t.reorder.r}
    </Word>
    <Word x={106} y={88}>
      {t.reorder.q}
    </Word>
    <Word x={78} y={117} anchor="middle">
      {t.reorder.lead}
    </Word>
  </Picture>
);

const bell = 'M16 100C60 98 76 24 110 24S160 98 224 100';

export const SafetyStock = (): ReactNode => (
  <Picture alt={t.safety.alt}>
    <path className="trouble" d="M164 100V80C178 92 196 99 224 100Z" />
    <rect className="inventory light" x="110" y="24" width="54" height="76" />
    <path className="demand-line" d={bell} />
    <path className="axis" d="M16 100H224" />
    <path className="guide" d="M110 18v82M164 18v82" />
    <Word x={110} y={114} anchor="middle">
      {t.safety.mean}
    </Word>
    <Word x={168} y={34}>
      {t.safety.stock}
    </Word>
    <Word x={186} y={114}>
      {t.safety.short}
    </Word>
  </Picture>
);

export const BackorderBelow = (): ReactNode => (
  <Picture alt={t.backorder.alt}>
    <path className="trouble light" d="M120 64 164 98V64Z" />
    <path className="inventory-line" d="M16 16 164 98V40L224 68" />
    <path className="axis" d="M16 64H224" />
    <Word x={6} y={68}>
      {t.backorder.zero}
    </Word>
    <Word x={112} y={92} anchor="end">
      {t.backorder.owed}
    </Word>
  </Picture>
);

export const OnTimeInFull = (): ReactNode => (
  <Picture alt={t.otif.alt}>
    <path className="guide" d="M150 12v96" />
    <rect className="money" x="40" y="16" width="100" height="14" />
    <rect className="trouble light" x="40" y="40" width="146" height="14" />
    <rect className="trouble light" x="40" y="64" width="60" height="14" />
    <rect className="hollow" x="100.5" y="64.5" width="39" height="13" />
    <rect className="hollow" x="40.5" y="88.5" width="99" height="13" />
    <path className="trouble-line" d="M84 88 96 102M96 88 84 102" />
    <Word x={192} y={27}>
      {t.otif.good}
    </Word>
    <Word x={192} y={51}>
      {t.otif.late}
    </Word>
    <Word x={192} y={75}>
      {t.otif.short}
    </Word>
    <Word x={192} y={99}>
      {t.otif.lost}
    </Word>
    <Word x={150} y={118} anchor="middle">
      {t.otif.promised}
    </Word>
  </Picture>
);

export const Bullwhip = (): ReactNode => (
  <Picture alt={t.bullwhip.alt}>
    <path className="demand-line" d="M70 22q12-5 24 0t24 0 24 0 24 0 24 0 24 0" />
    <path className="production-line" d="M70 56q12-20 24 0t24 0 24 0 24 0 24 0 24 0" />
    <path className="inventory-line" d="M70 94q12-44 24 0t24 0 24 0 24 0 24 0 24 0" />
    <Word x={10} y={25}>
      {t.bullwhip.demand}
    </Word>
    <Word x={10} y={59}>
      {t.bullwhip.line}
    </Word>
    <Word x={10} y={97}>
      {t.bullwhip.supplier}
    </Word>
  </Picture>
);

export const ExchangeCurve = (): ReactNode => (
  <Picture alt={t.exchange.alt}>
    <path className="axis" d="M28 10V100H226" />
    <path className="ink-line" d="M40 84C120 80 170 64 196 14" />
    <path className="production-line" d="M40 94C130 92 186 80 212 30" />
    <path className="measure" d="M168 57V83" />
    <Word x={166} y={44} anchor="end">
      {t.exchange.better}
    </Word>
    <Word x={226} y={114} anchor="end">
      {t.exchange.service}
    </Word>
    <Word x={34} y={18}>
      {t.exchange.stock}
    </Word>
  </Picture>
);

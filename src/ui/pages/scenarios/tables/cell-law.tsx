import type { ReactNode } from 'react';
import type { TimeUnit } from '../../../../scenarios/time-units.ts';
import { LawPicture } from '../pictures/law-picture.tsx';
import { PatiencePicture } from '../pictures/patience-picture.tsx';
import type { CellPicture } from './cell-pictures.ts';

interface CellLawProps {
  readonly pictures: readonly CellPicture[];
  readonly timeUnit: TimeUnit;
  readonly baseUnit: TimeUnit;
}

/** The laws of chance that the cell one is at holds, drawn side by side. */
export function CellLaw({ pictures, timeUnit, baseUnit }: CellLawProps): ReactNode {
  return (
    <div className="cell-laws">
      {pictures.map(({ measure, name, value, before }) => {
        const compared = { value, before, timeUnit, beforeUnit: baseUnit };
        return (
          <div key={name}>
            {name === '' ? null : <p className="caption">{name}</p>}
            {measure === 'patience' ? (
              <PatiencePicture {...compared} />
            ) : (
              <LawPicture measure={measure} {...compared} />
            )}
          </div>
        );
      })}
    </div>
  );
}

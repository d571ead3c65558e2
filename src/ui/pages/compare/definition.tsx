import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Kpi } from '../../../sim/kpis/kpi.ts';
import { estimateText, levelEstimate, type Measure } from '../../format/measure.ts';
import type { Board } from '../../reading/board.ts';
import type { ScenarioName } from '../../reading/identity.ts';
import { glossaryText } from '../../texts/glossary.ts';
import { definitionText, directionWords } from '../../texts/kpis.ts';

interface DefinitionProps {
  readonly kpi: Kpi;
  readonly measure: Measure;
  readonly board: Board;
}

/** What an indicator is: formula, unit, direction and source, and its level in every scenario. */
export function Definition({ kpi, measure, board }: DefinitionProps): ReactNode {
  const code = kpi.code === undefined ? '' : `, ${kpi.code}`;
  return (
    <>
      <strong>{kpi.name}</strong>
      <dl>
        <dt>{definitionText.formula}</dt>
        <dd>{kpi.formula}</dd>
        <dt>{definitionText.unit}</dt>
        <dd>{measure.unit}</dd>
        <dt>{definitionText.direction}</dt>
        <dd>{directionWords[kpi.better]}</dd>
        <dt>{definitionText.source}</dt>
        <dd>{`${kpi.source}${code}`}</dd>
        {board.scenarios.map((scenario) => (
          <Level key={scenario.id} kpi={kpi} measure={measure} board={board} scenario={scenario} />
        ))}
      </dl>
      <Link href={`/glossary/${kpi.id}`} className="link">
        {glossaryText.moreOn(kpi.name)}
      </Link>
    </>
  );
}

function Level({ kpi, measure, board, scenario }: DefinitionProps & { readonly scenario: ScenarioName }): ReactNode {
  const value = board.value(kpi.id, scenario);
  const reason = board.cell(scenario)?.undefinedBecause[kpi.id] ?? kpi.undefinedBecause;
  return (
    <>
      <dt>{scenario.letter}</dt>
      <dd>
        {value === undefined
          ? definitionText.undefinedHere(reason)
          : estimateText(levelEstimate(measure, value.mean, value.halfWidth))}
      </dd>
    </>
  );
}

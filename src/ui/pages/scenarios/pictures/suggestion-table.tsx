import type { ReactNode } from 'react';
import { isPlainObject, own, type PlainObject } from '../../../../scenarios/plain-data.ts';
import type { StockFacts } from '../../../../scenarios/stock-facts.ts';
import type { PolicySuggestion, SuggestedNumber, SuggestedRule } from '../../../../scenarios/suggest-rule.ts';
import { plain } from '../../../format/numbers.ts';
import { policyText } from '../../../texts/policies.ts';
import { pickerText as text } from '../../../texts/policy-picker.ts';

/** Stocks that are written out; of more, the others follow the same formulas. */
const mostRows = 12;

interface SuggestionTableProps {
  readonly title: string;
  readonly suggestion: PolicySuggestion;
  readonly facts: readonly StockFacts[];
  readonly locked: boolean;
  readonly onTake: () => void;
}

/** The numbers of a policy before they are taken: from what, by which formula. */
export function SuggestionTable({ title, suggestion, facts, locked, onTake }: SuggestionTableProps): ReactNode {
  const { rules, lines } = suggestion;
  const columns = columnsOf(rules);
  const told = facts.filter(({ id }) => rules.some(({ stock }) => stock === id));
  const rows = rules.slice(0, mostRows);
  return (
    <div className="policy-suggestion">
      <h3>{text.suggestion(title)}</h3>
      <div className="suggestion-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{text.stock}</th>
              <th scope="col">{text.weekly}</th>
              <th scope="col">{text.lead}</th>
              {columns.map(({ parameter }) => (
                <th key={parameter} scope="col">
                  {parameterName(parameter)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ stock, numbers }) => {
              const own = facts.find(({ id }) => id === stock);
              return (
                <tr key={stock}>
                  <th scope="row">{stock}</th>
                  <td>{own === undefined ? '' : text.weeklyDemand(own.demand.mean, own.demand.sd)}</td>
                  <td>{own === undefined ? '' : text.leadTime(own.leadWeeks)}</td>
                  {columns.map(({ parameter }) => (
                    <td key={parameter}>{valueWords(numbers.find((one) => one.parameter === parameter)?.value)}</td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {rules.length > mostRows ? <p className="caption">{text.more(rules.length - mostRows)}</p> : null}
      <ul className="caption suggestion-formulas">
        {[...new Set(told.map(({ leadFrom }) => leadFrom))].map((from) => (
          <li key={from}>
            {text.lead}: {text.leads[from]}
          </li>
        ))}
        {columns.map(({ parameter, formula }) => (
          <li key={parameter}>
            {parameterName(parameter)} = {text.formulas[formula]}
          </li>
        ))}
        {lines.map(({ line, gate }) => (
          <li key={line}>{text.line(line, gateWords(gate))}</li>
        ))}
      </ul>
      <button type="button" className="button primary" disabled={locked} onClick={onTake}>
        {text.take(title)}
      </button>
    </div>
  );
}

/** The numbers of all rules, each once: stocks of a policy may have different ones. */
function columnsOf(rules: readonly SuggestedRule[]): readonly SuggestedNumber[] {
  const all = rules.flatMap(({ numbers }) => numbers);
  return all.filter(({ parameter }, n) => all.findIndex((one) => one.parameter === parameter) === n);
}

function valueWords(value: number | string | undefined): string {
  if (value === undefined) return text.noNumber;
  return typeof value === 'number' ? plain(value, 2) : value;
}

const parameterName = (parameter: string): string => policyText.parameters[parameter] ?? parameter;

/** What is set at a line, in words. */
function gateWords(gate: PlainObject): string {
  const [limit, drum, heijunka] = [own(gate, 'wipLimit'), own(gate, 'drum'), own(gate, 'heijunka')];
  if (typeof limit === 'number') return text.wipLimit(limit);
  if (isPlainObject(drum)) return text.drum(String(own(drum, 'station')), String(own(drum, 'buffer')));
  if (isPlainObject(heijunka)) return text.pitch(String(own(heijunka, 'pitch')));
  return text.noGate;
}

import type { ReactNode } from 'react';
import type { CaseResult, CheckResult } from '../../../runner/verification/index.ts';
import { decimalsFor, fixed, fixedSpace } from '../../format/numbers.ts';
import { useVerify } from '../../stores/services.ts';
import { trustText } from '../../texts/trust.ts';

/** Reference, estimate, interval and verdict of every check so far. */
export function CheckTable(): ReactNode {
  const results = useVerify((state) => state.results);
  if (results.length === 0) return null;
  const { columns } = trustText;
  return (
    <table className="check-table">
      <caption className="unseen">{trustText.tableLabel}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.check}</th>
          <th scope="col">{columns.reference}</th>
          <th scope="col">{columns.estimate}</th>
          <th scope="col">{columns.verdict}</th>
        </tr>
      </thead>
      {results.map((result) => (
        <CaseRows key={result.id} result={result} />
      ))}
    </table>
  );
}

function CaseRows({ result }: { readonly result: CaseResult }): ReactNode {
  const { id, title, source, results, failures } = result;
  return (
    <tbody>
      <tr className="case">
        <th scope="rowgroup" colSpan={4}>
          <b>{id}</b> {title}
          <span className="source">{`${trustText.columns.source}: ${source}`}</span>
        </th>
      </tr>
      {results.map((check) => (
        <CheckRow key={check.check.id} result={check} />
      ))}
      {failures.map((failure) => (
        <tr key={failure.message}>
          <th scope="row" colSpan={4} className="trouble">
            {trustText.caseBrokeOff(failure.message)}
          </th>
        </tr>
      ))}
    </tbody>
  );
}

function CheckRow({ result }: { readonly result: CheckResult }): ReactNode {
  const { check, estimate, halfWidth, isSecondTry, verdict } = result;
  const decimals = decimalsOf(result);
  return (
    <tr>
      <th scope="row" title={check.definition}>
        {check.kpi.replaceAll('_', ' ')}
      </th>
      <td>{fixed(check.reference, decimals)}</td>
      <td>
        {fixed(estimate, decimals)}
        {halfWidth > 0 ? (
          <span className="interval">{`${fixedSpace}±${fixedSpace}${fixed(halfWidth, decimals)}`}</span>
        ) : null}
      </td>
      <td className={verdict === 'fails' ? 'verdict fails' : 'verdict'}>
        {verdict === 'holds' ? trustText.holds : trustText.fails}
        {isSecondTry ? <small title={trustText.secondTryNote}>{trustText.secondTry}</small> : null}
      </td>
    </tr>
  );
}

/** As many decimals as the interval deserves; six significant digits where there is no chance in it. */
function decimalsOf({ check, halfWidth }: CheckResult): number {
  const deserved = decimalsFor(halfWidth);
  if (deserved !== undefined) return Math.max(0, deserved);
  const { reference } = check;
  if (Number.isInteger(reference)) return 0;
  return Math.min(10, Math.max(0, 5 - Math.floor(Math.log10(Math.abs(reference)))));
}

import { type ReactNode, useId, useMemo, useState } from 'react';
import { isPlainObject, own, type PlainObject, valueAt } from '../../../../scenarios/plain-data.ts';
import { policies } from '../../../../scenarios/policies/index.ts';
import { policiesFor, stocksAsked, suggestPolicy, withPolicy } from '../../../../scenarios/suggest-rule.ts';
import type { PolicyId } from '../../../charts/editor/policy-loop.layout.ts';
import { pickerText as text } from '../../../texts/policy-picker.ts';
import { useEdit } from '../scenario-edit.ts';
import { PolicyLoop } from './policy-loop.tsx';
import { SuggestionTable } from './suggestion-table.tsx';
import { usePolicyFacts } from './use-policy-facts.ts';
import './pictures.css';
import './policy-picker.css';

const usualSafetyFactor = 1.65;

/** The named policies, each with its loop, and the numbers that the formulas give it for this company. */
export function PolicyPicker(): ReactNode {
  const { index, scenario, base, card, change } = useEdit();
  const facts = usePolicyFacts(index);
  const titleId = useId();
  const [scope, setScope] = useState('');
  const [z, setZ] = useState(usualSafetyFactor);
  const [picked, pick] = useState<PolicyId>();
  const [taken, setTaken] = useState('');
  const [isOpen, setOpen] = useState(false);
  const asked = useMemo(() => stocksAsked(facts?.stocks ?? [], scope === '' ? undefined : [scope]), [facts, scope]);
  const offered = useMemo(() => policiesFor(asked), [asked]);
  const now = policyOf(scenario, asked);
  const was = index === 0 ? undefined : policyOf(base, asked);
  const chosen = picked ?? (isOffered(now, offered) ? now : undefined);
  const suggestion = useMemo(() => {
    if (facts === undefined || chosen === undefined || picked === undefined) return undefined;
    return suggestPolicy(facts.stocks, chosen, { z, stocks: asked.map(({ id }) => id), lines: facts.lines });
  }, [facts, chosen, picked, z, asked]);
  return (
    <section className="room-picture policy-picker" aria-labelledby={titleId}>
      <div className="picture-head">
        <h2 id={titleId}>{text.title(titleOf(now))}</h2>
        <p className="caption">{facts === undefined ? text.computing : isOpen ? text.intro : ''}</p>
      </div>
      {isOpen || policyNamed(now) === undefined ? null : (
        <div className="policy-now">
          {isLoop(now) ? <PolicyLoop policy={now} /> : null}
          <p>{policyNamed(now)?.summary}</p>
        </div>
      )}
      {facts === undefined ? null : (
        <button type="button" className="button small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? text.close : text.open}
        </button>
      )}
      {facts === undefined || !isOpen ? null : (
        <>
          <p className="picture-add">
            <label className="card-choice">
              {text.stocksAsked}{' '}
              <select value={scope} onChange={({ currentTarget }) => setScope(currentTarget.value)}>
                <option value="">{text.allThatSell}</option>
                {facts.stocks.map(({ id }) => (
                  <option key={id} value={id}>
                    {id}
                  </option>
                ))}
              </select>
            </label>
            <label className="card-choice">
              {text.safetyFactor}{' '}
              <input
                type="number"
                min={0}
                max={5}
                step={0.05}
                value={z}
                onChange={({ currentTarget: { valueAsNumber } }) => {
                  if (Number.isFinite(valueAsNumber)) setZ(Math.min(5, Math.max(0, valueAsNumber)));
                }}
              />
            </label>
          </p>
          <fieldset className="policy-choice" disabled={card.locked}>
            <legend className="unseen">{text.choose}</legend>
            {offered.map((id) => (
              <label key={id} className={chosen === id ? 'policy-option chosen' : 'policy-option'}>
                <input
                  type="radio"
                  name={titleId}
                  value={id}
                  checked={chosen === id}
                  onChange={() => {
                    pick(id);
                    setTaken('');
                  }}
                />
                <PolicyLoop policy={id} />
                <span className="policy-name">
                  {titleOf(id)}
                  {now === id ? <small> {text.now}</small> : null}
                  {was === id && now !== id ? <small> {text.was}</small> : null}
                </span>
                <span className="policy-idea">{policyNamed(id)?.summary}</span>
                <span className="caption">{text.suits[id]}</span>
              </label>
            ))}
          </fieldset>
          {suggestion === undefined || chosen === undefined ? null : (
            <SuggestionTable
              title={titleOf(chosen)}
              suggestion={suggestion}
              facts={facts.stocks}
              locked={card.locked}
              onTake={() => {
                change(text.step(titleOf(chosen)), (edited) => withPolicy(edited, suggestion));
                pick(undefined);
                setTaken(text.taken(titleOf(chosen)));
              }}
            />
          )}
        </>
      )}
      <p className="caption picture-status" role="status">
        {taken}
      </p>
    </section>
  );
}

/** The policy of some stocks, 'mixed' where they differ, 'own' where it has no name. */
function policyOf(scenario: PlainObject, asked: readonly { readonly id: string }[]): string {
  const found = new Set(
    asked.map(({ id }) => {
      const rule = valueAt(scenario, ['stocks', id, 'rule']);
      const policy = isPlainObject(rule) ? own(rule, 'policy') : undefined;
      return typeof policy === 'string' ? policy : 'own';
    }),
  );
  return found.size === 1 ? [...found][0]! : 'mixed';
}

const isLoop = (id: string): id is PolicyId => policyNamed(id) !== undefined;

const isOffered = (id: string, offered: readonly PolicyId[]): id is PolicyId => offered.some((one) => one === id);

const policyNamed = (id: string) => policies.find((policy) => policy.id === id);

const titleOf = (id: string): string => policyNamed(id)?.title ?? (id === 'mixed' ? text.mixed : text.ownRule);

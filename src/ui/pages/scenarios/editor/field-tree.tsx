import { type ReactNode, useId, useState } from 'react';
import { Link } from 'wouter';
import type { Field, NamedField } from '../../../../scenarios/fields.ts';
import { isPatience } from '../../../../scenarios/law-reading.ts';
import { sameValue } from '../../../../scenarios/merge-patch.ts';
import { isPlainObject, own, valueAt } from '../../../../scenarios/plain-data.ts';
import { withValue } from '../../../../scenarios/edit-study.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { count } from '../../../format/numbers.ts';
import { valueWords } from '../../../reading/value-words.ts';
import { fieldEntryId, helpOf } from '../../../reading/field-words.ts';
import { emptyText } from '../../../texts/empty.ts';
import { fieldName, fieldText } from '../../../texts/fields.ts';
import { glossaryText } from '../../../texts/glossary.ts';
import { LawSlot } from '../pictures/law-slot.tsx';
import { useEdit } from '../scenario-edit.ts';
import { FieldControl } from './field-control.tsx';
import './fields.css';

interface TreeProps {
  readonly path: readonly string[];
  readonly named: NamedField;
}

const isOpenedOut = (field: Field): boolean => field.kind === 'object' || field.kind === 'table';

/** A field with its name, help, problems and what it was in the base; tables and objects fold. */
export function FieldNode({ path, named }: TreeProps): ReactNode {
  return isOpenedOut(named.field) ? <Fold path={path} named={named} /> : <Leaf path={path} named={named} />;
}

function useValues(path: readonly string[]): { value: unknown; before: unknown; isChanged: boolean } {
  const { scenario, base, index } = useEdit();
  const [value, before] = [valueAt(scenario, path), valueAt(base, path)];
  return { value, before, isChanged: index > 0 && !sameValue(value, before) };
}

function Leaf({ path, named }: TreeProps): ReactNode {
  const { problems } = useEdit();
  const { value, isChanged } = useValues(path);
  const id = useId();
  const issues = problems(path, named.field.kind !== 'union');
  return (
    <div className={isChanged ? 'field changed' : 'field'} data-field={path.join('/')}>
      <label htmlFor={id} className="field-name">
        {fieldName(named.key)}
      </label>
      <FieldControl
        id={id}
        path={path}
        named={named}
        value={value}
        describedBy={`${id}-help`}
        invalid={issues.some(({ severity }) => severity === 'error')}
      />
      <p id={`${id}-help`} className="field-help">
        {issues.map((issue) => (
          <span key={`${issue.path} ${issue.message}`} className="trouble">
            {issue.message}{' '}
          </span>
        ))}
        {helpOf(named)} <Was path={path} name={fieldName(named.key)} />{' '}
        {named.help === '' ? null : (
          <Link
            href={`/glossary/${fieldEntryId(named.key)}`}
            className="field-more"
            aria-label={glossaryText.moreOn(fieldName(named.key))}
          >
            ?
          </Link>
        )}
      </p>
    </div>
  );
}

/** What it was in the base, and the way back to it. */
function Was({ path, name }: { readonly path: readonly string[]; readonly name: string }): ReactNode {
  const { change, card } = useEdit();
  const { before, isChanged } = useValues(path);
  if (!isChanged) return null;
  return (
    <span className="field-was">
      {before === undefined ? fieldText.wasNot : fieldText.was(valueWords(before))}{' '}
      <button
        type="button"
        className="link"
        aria-label={fieldText.resetOf(name)}
        disabled={card.locked}
        onClick={() =>
          change(name, (scenario, base) => withValue(scenario, path, valueAt(base, path)) as typeof scenario)
        }
      >
        {fieldText.reset}
      </button>
    </span>
  );
}

/** An object or a table: open where it is short, else folded with what is in it told. */
function Fold({ path, named }: TreeProps): ReactNode {
  const { problems } = useEdit();
  const { value, isChanged } = useValues(path);
  const [isOpen, setOpen] = useState(false);
  const wrong = problems(path, true).length;
  const name = path.length === 1 ? (fieldText.section[named.key] ?? fieldName(named.key)) : fieldName(named.key);
  return (
    <details
      className={isChanged ? 'fold changed' : 'fold'}
      data-field={path.join('/')}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <span className="fold-name">{name}</span> <span className="fold-what">{summaryOf(named.field, value)}</span>
        {wrong > 0 ? <span className="trouble"> {count(wrong)} ⚠</span> : null}
      </summary>
      {isOpen ? (
        <div className="fold-body">
          <p className="field-help">
            {named.help} <Was path={path} name={name} />
          </p>
          {named.field.kind === 'table' ? (
            <Table path={path} field={named.field} name={name} />
          ) : isPatience(named.field) ? (
            <LawSlot path={path} measure="patience" value={value}>
              <Members path={path} field={named.field} />
            </LawSlot>
          ) : (
            <Members path={path} field={named.field} />
          )}
        </div>
      ) : null}
    </details>
  );
}

function summaryOf(field: Field, value: unknown): string {
  if (value === undefined) return fieldText.notSet;
  if (field.kind === 'table') return fieldText.entries(isPlainObject(value) ? Object.keys(value).length : 0);
  const title = isPlainObject(value) ? own(value, 'title') : undefined;
  return typeof title === 'string' ? title : valueWords(value);
}

function Members({ path, field }: { readonly path: readonly string[]; readonly field: Field }): ReactNode {
  if (field.kind !== 'object') return null;
  return field.fields
    .filter((member) => !isTelling(member))
    .map((member) => <FieldNode key={member.key} path={[...path, member.key]} named={member} />);
}

/** A word that only tells the form of an object: it is chosen where the form is. */
export const isTelling = ({ field }: NamedField): boolean => field.kind === 'choice' && field.options.length === 1;

const shownAtOnce = 30;

interface TableProps {
  readonly path: readonly string[];
  readonly field: Extract<Field, { kind: 'table' }>;
  readonly name: string;
}

function Table({ path, field, name }: TableProps): ReactNode {
  const { value } = useValues(path);
  const [wanted, setWanted] = useState('');
  const all = isPlainObject(value) ? Object.keys(value) : [];
  const found = all.filter((key) => key.toLowerCase().includes(wanted.toLowerCase()));
  return (
    <>
      {all.length > shownAtOnce ? (
        <input
          type="search"
          className="field-search"
          aria-label={fieldText.filter(name)}
          placeholder={fieldText.filter(name)}
          value={wanted}
          onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        />
      ) : null}
      {found.length === 0 && wanted !== '' ? (
        <EmptyState words={emptyText.hits(wanted)}>
          <button type="button" className="button small" onClick={() => setWanted('')}>
            {emptyText.showAll}
          </button>
        </EmptyState>
      ) : null}
      {found.slice(0, shownAtOnce).map((key) => (
        <div key={key} className="entry">
          <FieldNode path={[...path, key]} named={{ key, field: field.entry, help: '', optional: true }} />
          <RemoveButton path={[...path, key]} name={key} />
        </div>
      ))}
      {found.length > shownAtOnce ? <p className="field-help">{fieldText.more(found.length - shownAtOnce)}</p> : null}
      <AddEntry path={path} field={field} name={name} taken={all} />
    </>
  );
}

function RemoveButton({ path, name }: { readonly path: readonly string[]; readonly name: string }): ReactNode {
  const { change, card } = useEdit();
  return (
    <button
      type="button"
      className="link entry-remove"
      aria-label={fieldText.removeOf(name)}
      disabled={card.locked}
      onClick={() =>
        change(fieldText.removeOf(name), (scenario) => withValue(scenario, path, undefined) as typeof scenario)
      }
    >
      {fieldText.remove}
    </button>
  );
}

function AddEntry({ path, field, name, taken }: TableProps & { readonly taken: readonly string[] }): ReactNode {
  const { change, card } = useEdit();
  const [key, setKey] = useState('');
  const free = field.keys?.filter((candidate) => !taken.includes(candidate));
  if (free?.length === 0) return null;
  const add = (chosen: string): void => {
    if (chosen === '' || taken.includes(chosen)) return;
    change(
      fieldText.addTo(name),
      (scenario) => withValue(scenario, [...path, chosen], startOf(field.entry)) as typeof scenario,
    );
    setKey('');
  };
  if (free !== undefined) {
    return (
      <p className="add-entry">
        {free.map((candidate) => (
          <button
            key={candidate}
            type="button"
            className="button small"
            disabled={card.locked}
            onClick={() => add(candidate)}
          >
            {fieldText.setOf(fieldName(candidate))}
          </button>
        ))}
      </p>
    );
  }
  return (
    <form
      className="add-entry"
      onSubmit={(event) => {
        event.preventDefault();
        add(key.trim());
      }}
    >
      <input
        type="text"
        aria-label={fieldText.newId(name)}
        placeholder="id"
        value={key}
        maxLength={129}
        disabled={card.locked}
        onChange={({ currentTarget }) => setKey(currentTarget.value)}
      />
      <button type="submit" className="button small" disabled={card.locked || key.trim() === ''}>
        {fieldText.add}
      </button>
      {taken.includes(key.trim()) ? <span className="trouble">{fieldText.taken}</span> : null}
    </form>
  );
}

/** The least that a new entry needs. */
function startOf(field: Field): unknown {
  if (field.kind === 'union') return field.branches[0]?.start;
  if (field.kind === 'table') return {};
  if (field.kind === 'number') return field.min ?? 1;
  return field.kind === 'object' ? field.start : '';
}

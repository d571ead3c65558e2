import type { ReactNode } from 'react';
import { type Branch, branchOfValue, type Field, type NamedField } from '../../../../scenarios/fields.ts';
import { lawMeasureOf } from '../../../../scenarios/law-reading.ts';
import { isPlainObject, own } from '../../../../scenarios/plain-data.ts';
import { withValue } from '../../../../scenarios/edit-study.ts';
import { useTyped } from '../../../hooks/use-typed.ts';
import { valueWords } from '../../../reading/value-words.ts';
import { fieldName, fieldText } from '../../../texts/fields.ts';
import { LawSlot, useTypingReport } from '../pictures/law-slot.tsx';
import { useEdit } from '../scenario-edit.ts';
import { FieldNode, isTelling } from './field-tree.tsx';

export interface ControlProps {
  readonly id: string;
  readonly path: readonly string[];
  readonly named: NamedField;
  readonly value: unknown;
  readonly describedBy: string;
  readonly invalid: boolean;
}

/** The control of a field: a choice, a form, or a text that is read as what it looks like. */
export function FieldControl(props: ControlProps): ReactNode {
  const { named, value } = props;
  const { field } = named;
  if (field.kind === 'choice' && isOf(field.options, value)) return <Choice {...props} options={field.options} />;
  if (field.kind === 'flag' && (value === undefined || typeof value === 'boolean')) return <Flag {...props} />;
  if (field.kind === 'union') return <Union {...props} branches={field.branches} />;
  return <Typed {...props} />;
}

const isOf = (options: readonly unknown[], value: unknown): boolean => value === undefined || options.includes(value);

function useWrite({ path, named }: ControlProps): (value: unknown) => void {
  const { change } = useEdit();
  return (value) => change(fieldName(named.key), (scenario) => withValue(scenario, path, value) as typeof scenario);
}

/** "default …" out of the help, for where nothing is written. */
const defaultOf = ({ help }: NamedField): string => {
  const words = /default(?: is)? ([^;]+)$/.exec(help)?.[1];
  return words === undefined ? fieldText.empty : fieldText.defaultIs(words);
};

function Choice(props: ControlProps & { readonly options: readonly (string | number)[] }): ReactNode {
  const { id, named, value, describedBy, invalid, options } = props;
  const write = useWrite(props);
  const { card } = useEdit();
  return (
    <select
      id={id}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      disabled={card.locked}
      value={value === undefined ? '' : String(value)}
      onChange={({ currentTarget }) => write(options.find((option) => String(option) === currentTarget.value))}
    >
      {named.optional || value === undefined ? <option value="">{defaultOf(named)}</option> : null}
      {options.map((option) => (
        <option key={option} value={String(option)}>
          {fieldName(String(option))}
        </option>
      ))}
    </select>
  );
}

function Flag(props: ControlProps): ReactNode {
  const { id, named, value, describedBy } = props;
  const write = useWrite(props);
  const { card } = useEdit();
  return (
    <select
      id={id}
      aria-describedby={describedBy}
      disabled={card.locked}
      value={value === undefined ? '' : String(value)}
      onChange={({ currentTarget }) => write(currentTarget.value === '' ? undefined : currentTarget.value === 'true')}
    >
      {named.optional ? <option value="">{defaultOf(named)}</option> : null}
      <option value="true">{fieldText.yes}</option>
      <option value="false">{fieldText.no}</option>
    </select>
  );
}

/** A text, a number or a list as it is typed; taken over when the field is left, valid or not. */
function Typed(props: ControlProps): ReactNode {
  const { id, named, value, describedBy, invalid } = props;
  const write = useWrite(props);
  const { card } = useEdit();
  const stored = storedText(named.field, value);
  const report = useTypingReport();
  const typed = useTyped(
    stored,
    (text) => write(readTyped(named.field, text)),
    (text) => report(text === undefined ? undefined : { path: props.path, value: readTyped(named.field, text) }),
  );
  const shared = {
    id,
    'aria-describedby': describedBy,
    'aria-invalid': invalid || undefined,
    disabled: card.locked,
    placeholder: defaultOf(named),
    ...typed,
  } as const;
  if (isLong(named.field, stored)) return <textarea {...shared} rows={3} spellCheck={false} />;
  return <input {...shared} type="text" inputMode={named.field.kind === 'number' ? 'decimal' : 'text'} />;
}

const isLong = (field: Field, text: string): boolean =>
  (field.kind === 'text' && (field.longest ?? 0) > 300) || text.length > 60;

const isScalar = (field: Field): boolean => !['object', 'table', 'list', 'union', 'data'].includes(field.kind);

function storedText(field: Field, value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (field.kind === 'list' && isScalar(field.entry) && Array.isArray(value)) return value.map(String).join(', ');
  return JSON.stringify(value);
}

/** What was typed as what it looks like: a number where it is one, else the text; nothing where it is empty. */
export function readTyped(field: Field, text: string): unknown {
  const plain = text.trim();
  if (plain === '') return undefined;
  if (field.kind === 'text') return text;
  if (field.kind === 'list' && isScalar(field.entry)) {
    return plain.split(',').map((part) => readTyped(field.entry, part) ?? '');
  }
  if (isScalar(field)) return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain) ? Number(plain) : plain;
  try {
    return JSON.parse(plain);
  } catch {
    return plain;
  }
}

/** A value of several forms: the form is chosen, and its members stand below. */
function Union(props: ControlProps & { readonly branches: readonly Branch[] }): ReactNode {
  const { id, path, named, value, describedBy, branches } = props;
  const write = useWrite(props);
  const { card } = useEdit();
  const branch = value === undefined ? undefined : branchOfValue(branches, value);
  const measure = lawMeasureOf(named.field);
  const form = (
    <div className="union">
      <select
        id={id}
        aria-label={fieldText.form(fieldName(named.key))}
        aria-describedby={describedBy}
        disabled={card.locked}
        value={branch === undefined ? '' : String(branches.indexOf(branch))}
        onChange={({ currentTarget }) => {
          const chosen = branches[Number(currentTarget.value)];
          write(currentTarget.value === '' || chosen === undefined ? undefined : carriedOver(chosen, value));
        }}
      >
        {named.optional || branch === undefined ? (
          <option value="">{value === undefined ? defaultOf(named) : valueWords(value)}</option>
        ) : null}
        {branches.map(({ name }, index) => (
          <option key={name} value={String(index)}>
            {fieldName(name)}
          </option>
        ))}
      </select>
      {branch === undefined ? null : <BranchBody {...props} path={path} branch={branch} />}
    </div>
  );
  if (measure === undefined) return form;
  return (
    <LawSlot path={path} measure={measure} value={value}>
      {form}
    </LawSlot>
  );
}

function BranchBody(props: ControlProps & { readonly branch: Branch }): ReactNode {
  const { branch, path, named, id } = props;
  const { field } = branch;
  if (field.kind === 'choice') return null;
  if (field.kind === 'object') {
    return (
      <div className="branch">
        {field.fields
          .filter((member) => !isTelling(member))
          .map((member) => (
            <FieldNode key={member.key} path={[...path, member.key]} named={member} />
          ))}
      </div>
    );
  }
  if (field.kind === 'table' || field.kind === 'list') {
    return <FieldNode path={path} named={{ ...named, field, optional: true }} />;
  }
  return <FieldControl {...props} id={`${id}-value`} named={{ ...named, field, optional: false }} />;
}

/** The start of a form, with what the value before has for its members. */
function carriedOver({ start, field }: Branch, before: unknown): unknown {
  if (!isPlainObject(start) || !isPlainObject(before) || field.kind !== 'object') return start;
  const shared = field.fields
    .filter((member) => !isTelling(member) && own(before, member.key) !== undefined)
    .map(({ key }) => [key, own(before, key)] as const);
  return { ...start, ...Object.fromEntries(shared) };
}

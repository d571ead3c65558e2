import { type ReactNode, useId } from 'react';
import { withValue } from '../../../../scenarios/edit-study.ts';
import { fieldOf } from '../../../../scenarios/fields.ts';
import { own, type PlainObject } from '../../../../scenarios/plain-data.ts';
import { study as studySchema } from '../../../../scenarios/study.ts';
import { kpis } from '../../../../sim/kpis/index.ts';
import { useTyped } from '../../../hooks/use-typed.ts';
import { roomSections } from '../../../reading/rooms.ts';
import { useServices, useStudy } from '../../../stores/services.ts';
import { fieldText } from '../../../texts/fields.ts';
import { scenariosText } from '../../../texts/scenarios.ts';
import { readTyped } from './field-control.tsx';
import { sectionsOf } from './room.tsx';

const texts = scenariosText.settings;

interface Setting {
  readonly key: string;
  readonly name: string;
  readonly help: string;
  /** Value that holds where nothing is written. */
  readonly fallback: string;
}

const settings: readonly Setting[] = [
  { key: 'title', name: texts.title, help: '', fallback: '' },
  { key: 'seed', name: texts.seed, help: texts.seedHelp, fallback: '4711' },
  { key: 'replications', name: texts.replications, help: texts.replicationsHelp, fallback: '30' },
  { key: 'level', name: texts.level, help: texts.levelHelp, fallback: '0.95' },
  { key: 'precision', name: texts.precision, help: texts.precisionHelp, fallback: '' },
  { key: 'precisionKpi', name: texts.precisionKpi, help: '', fallback: 'otif' },
  { key: 'antithetic', name: texts.antithetic, help: texts.antitheticHelp, fallback: fieldText.no },
];

/** How the study is run, and what holds for the whole scenario. */
export function RunRoom(): ReactNode {
  return (
    <section aria-label={scenariosText.runRoom}>
      <p className="caption">{scenariosText.runHint}</p>
      {settings.map((setting) => (
        <SettingField key={setting.key} setting={setting} />
      ))}
      <div className="everything">{sectionsOf(roomSections.run)}</div>
    </section>
  );
}

function SettingField({ setting }: { readonly setting: Setting }): ReactNode {
  const { study } = useServices();
  const id = useId();
  const value = useStudy(({ draft }) => (draft === undefined ? undefined : own(draft, setting.key)));
  const problem = useStudy(({ issues }) => issues.find(({ path }) => path === setting.key)?.message);
  const write = (next: unknown): void =>
    study
      .getState()
      .change(
        scenariosText.step.settings(setting.name),
        (draft) => withValue(draft, [setting.key], next) as PlainObject,
      );
  const shared = { id, 'aria-describedby': `${id}-help`, 'aria-invalid': problem !== undefined || undefined } as const;
  return (
    <div className="field">
      <label htmlFor={id} className="field-name">
        {setting.name}
      </label>
      {setting.key === 'precisionKpi' ? (
        <select
          {...shared}
          value={typeof value === 'string' ? value : 'otif'}
          onChange={({ currentTarget }) => write(currentTarget.value)}
        >
          {kpis.map((kpi) => (
            <option key={kpi.id} value={kpi.id}>
              {kpi.name}
            </option>
          ))}
        </select>
      ) : setting.key === 'antithetic' ? (
        <select {...shared} value={String(value === true)} onChange={() => write(value === true ? undefined : true)}>
          <option value="true">{fieldText.yes}</option>
          <option value="false">{fieldText.no}</option>
        </select>
      ) : (
        <SettingText shared={shared} setting={setting} value={value} write={write} />
      )}
      <p id={`${id}-help`} className="field-help">
        {problem === undefined ? null : <span className="trouble">{problem} </span>}
        {setting.help}
      </p>
    </div>
  );
}

interface SettingTextProps {
  readonly shared: { readonly id: string };
  readonly setting: Setting;
  readonly value: unknown;
  readonly write: (value: unknown) => void;
}

const studyFields = fieldOf(studySchema);
const fieldOfSetting = (key: string) =>
  studyFields.kind === 'object' ? studyFields.fields.find((member) => member.key === key)?.field : undefined;

function SettingText({ shared, setting, value, write }: SettingTextProps): ReactNode {
  const field = fieldOfSetting(setting.key);
  const typed = useTyped(value === undefined ? '' : String(value), (text) => {
    if (field !== undefined) write(readTyped(field, text));
  });
  return (
    <input
      {...shared}
      type="text"
      placeholder={setting.fallback === '' ? '' : fieldText.defaultIs(setting.fallback)}
      {...typed}
    />
  );
}

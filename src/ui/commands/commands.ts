import { cardsOf, scenarioCount, scenarioOf } from '../../scenarios/edit-study.ts';
import { levers } from '../../scenarios/levers/index.ts';
import { tables } from '../../scenarios/tables/index.ts';
import { kpis } from '../../sim/kpis/index.ts';
import { focusSoon } from '../focus-soon.ts';
import { fileName, saveFile } from '../persistence/files.ts';
import { glossary } from '../reading/glossary.ts';
import { scenarioNames } from '../reading/identity.ts';
import { shareLink } from '../sharing/share-link.ts';
import type { Services } from '../stores/services.ts';
import { stepNames } from '../stores/text-history.ts';
import { addWhatIf, duplicateScenario } from '../stores/what-ifs.ts';
import { commandsText as text } from '../texts/commands.ts';
import { fieldName, fieldText } from '../texts/fields.ts';
import { glossaryText } from '../texts/glossary.ts';
import { kpiShortName } from '../texts/kpis.ts';
import { leverWords, roomNames } from '../../scenarios/levers/words.ts';
import { scenariosText } from '../texts/scenarios.ts';
import { chartCommands } from './chart-commands.ts';
import { controlOf, fieldsIn, roomOfField } from './field-commands.ts';
import { type Command, command, type Go } from './find.ts';

/** Everything that can be done by name, in the order of an empty search. To add a kind: a function here. */
export const commandsOf = (services: Services, go: Go, turnTheme: () => void): Command[] => [
  ...places(go),
  ...actions(services, go, turnTheme),
  ...scenarios(services, go),
  ...leversOf(services, go),
  ...tablesOf(services, go),
  ...chartCommands(services, go),
  ...definitions(go),
  ...fieldsOf(services, go),
  ...terms(go),
];

const places = (go: Go): Command[] =>
  text.placeNames.map(([path, name]) => command(text.groups.place, path, name, () => go(path)));

function actions(services: Services, go: Go, turnTheme: () => void): Command[] {
  const { study, view } = services;
  const { history, undo, redo, origin } = study.getState();
  const steps = stepNames(history);
  const save = (): void =>
    saveFile(fileName(study.getState().study?.title ?? origin.name, 'json'), study.getState().history.present.text);
  const add = (): void => {
    addWhatIf(services);
    go('/scenarios');
  };
  return [
    ...(steps.undo === undefined ? [] : [command(text.groups.action, 'undo', scenariosText.undo(steps.undo), undo)]),
    ...(steps.redo === undefined ? [] : [command(text.groups.action, 'redo', scenariosText.redo(steps.redo), redo)]),
    command(text.groups.action, 'add', text.add, add, text.addAlso),
    command(text.groups.action, 'share', text.share, () => void shareLink(services), text.shareAlso),
    command(text.groups.action, 'theme', text.theme, turnTheme, text.themeAlso),
    command(text.groups.action, 'save', text.save, save, text.saveAlso),
    command(text.groups.action, 'all', text.allIndicators, () => view.getState().setIndicators('all')),
  ];
}

function scenarios(services: Services, go: Go): Command[] {
  const { study, view } = services;
  const valid = study.getState().study;
  if (valid === undefined) return [];
  const edit = (id: string): void => {
    view.getState().setEditing(id);
    go('/scenarios');
  };
  return scenarioNames(valid).flatMap(({ id, letter, title }, index) => {
    const named = (group: string, run: () => void): Command => command(group, id, `${letter} ${title}`, run);
    return [
      named(text.groups.edit, () => edit(id)),
      named(text.groups.show, () => {
        view.getState().setFocus(id);
        go('/compare');
      }),
      named(text.groups.duplicate, () => {
        duplicateScenario(services, index);
        go('/scenarios');
      }),
      named(text.groups.rename, () => {
        edit(id);
        const name = `.title-input[value="${CSS.escape(title)}"]`;
        focusSoon(() => document.querySelector<HTMLInputElement>(name));
      }),
    ];
  });
}

const leversOf = ({ view }: Services, go: Go): Command[] =>
  levers.map(({ id, room }) =>
    command(
      text.groups.lever,
      id,
      leverWords[id]?.title ?? id,
      () => {
        view.getState().setRoom(room);
        go('/scenarios');
        const control = `[data-lever="${id}"] :is([type="range"], [type="radio"]:checked)`;
        focusSoon(() => document.querySelector<HTMLElement>(control));
      },
      `${roomNames[room]} ${id}`,
    ),
  );

const tablesOf = ({ view }: Services, go: Go): Command[] =>
  tables.map(({ id, title }) =>
    command(text.groups.table, id, title, () => {
      view.getState().setRoom('tables');
      view.getState().setTable(id);
      go('/scenarios');
    }),
  );

const definitions = (go: Go): Command[] =>
  kpis.map(({ id, name }) =>
    command(text.groups.definition, id, kpiShortName(id, name), () => go(`/glossary/${id}`), `${name} ${id}`),
  );

/** Fields of the scenario in the editor. */
function fieldsOf({ study, view }: Services, go: Go): Command[] {
  const { draft } = study.getState();
  if (draft === undefined) return [];
  const { editing, focus } = view.getState();
  const index = cardsOf(draft).findIndex(({ id }) => id === (editing ?? focus));
  const scenario = scenarioOf(draft, index < 0 ? Math.min(1, scenarioCount(draft) - 1) : index);
  return fieldsIn(scenario).map((found) => {
    const [section = ''] = found.path;
    const isSection = found.path.length === 1;
    const label = isSection ? (fieldText.section[section] ?? fieldName(section)) : fieldName(found.key);
    const within = found.pattern
      .split('/')
      .slice(0, -1)
      .filter((key) => key !== '*');
    return command(
      isSection ? text.groups.section : text.fieldIn(within.map(fieldName)),
      found.pattern,
      label,
      () => {
        view.getState().setRoom(roomOfField(found));
        go('/scenarios');
        focusSoon(() => controlOf(found.path));
      },
      `${found.pattern} ${fieldText.section[section] ?? ''}`,
    );
  });
}

/** Entries of the glossary; those of indicators are there as definitions. */
const terms = (go: Go): Command[] =>
  glossary()
    .filter(({ topic }) => topic !== 'kpi')
    .map(({ id, title, topic, where }) => {
      // A field and a lever may have one name: what it is and where it stands tells them apart.
      const kind = text.termOf(glossaryText.topic[topic], where?.words);
      return { ...command(kind, id, title, () => go(`/glossary/${id}`)), id: `${text.groups.glossary} ${id}` };
    });

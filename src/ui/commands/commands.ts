import { levers } from '../../scenarios/levers/index.ts';
import { tables } from '../../scenarios/tables/index.ts';
import { kpis } from '../../sim/kpis/index.ts';
import { focusSoon } from '../focus-soon.ts';
import { fileName, saveFile } from '../persistence/files.ts';
import { scenarioNames } from '../reading/identity.ts';
import type { Services } from '../stores/services.ts';
import { stepNames } from '../stores/text-history.ts';
import { commandsText as text } from '../texts/commands.ts';
import { kpiShortName } from '../texts/kpis.ts';
import { leverWords, roomNames } from '../../scenarios/levers/words.ts';
import { scenariosText } from '../texts/scenarios.ts';
import type { Command } from './find.ts';

type Go = (path: string) => void;

const command = (group: string, id: string, label: string, run: () => void, also = ''): Command => ({
  id: `${group} ${id}`,
  group,
  label,
  also,
  run,
});

/** Everything that can be done by name, in the order of an empty search. To add a kind: a function here. */
export const commandsOf = (services: Services, go: Go, turnTheme: () => void): Command[] => [
  ...places(go),
  ...actions(services, turnTheme),
  ...scenarios(services, go),
  ...leversOf(services, go),
  ...tablesOf(services, go),
  ...definitions(go),
];

const places = (go: Go): Command[] =>
  text.placeNames.map(([path, name]) => command(text.groups.place, path, name, () => go(path)));

function actions({ study, view }: Services, turnTheme: () => void): Command[] {
  const { history, undo, redo, origin } = study.getState();
  const steps = stepNames(history);
  const save = (): void =>
    saveFile(fileName(study.getState().study?.title ?? origin.name, 'json'), study.getState().history.present.text);
  return [
    ...(steps.undo === undefined ? [] : [command(text.groups.action, 'undo', scenariosText.undo(steps.undo), undo)]),
    ...(steps.redo === undefined ? [] : [command(text.groups.action, 'redo', scenariosText.redo(steps.redo), redo)]),
    command(text.groups.action, 'theme', text.theme, turnTheme, text.themeAlso),
    command(text.groups.action, 'save', text.save, save, text.saveAlso),
    command(text.groups.action, 'all', text.allIndicators, () => view.getState().setIndicators('all')),
  ];
}

function scenarios({ study, view }: Services, go: Go): Command[] {
  const valid = study.getState().study;
  if (valid === undefined) return [];
  return scenarioNames(valid).flatMap((scenario) => [
    command(text.groups.edit, scenario.id, `${scenario.letter} ${scenario.title}`, () => {
      view.getState().setEditing(scenario.id);
      go('/scenarios');
    }),
    command(text.groups.show, scenario.id, `${scenario.letter} ${scenario.title}`, () => {
      view.getState().setFocus(scenario.id);
      go('/compare');
    }),
  ]);
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

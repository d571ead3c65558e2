import { type Play, rememberingPlay } from '../runner/playback/player.ts';
import type { Checker } from '../runner/checking/web-checker.ts';
import type { Executor } from '../runner/runner.ts';
import { runStudy } from '../runner/run-study.ts';
import type { Study } from '../scenarios/study.ts';
import { withWindow } from '../scenarios/window.ts';
import { presets } from '../scenarios/presets/index.ts';
import { comparedPart } from '../scenarios/compared-part.ts';
import { keepOffline } from './offline/install.ts';
import type { Work } from './persistence/open-work.ts';
import type { TextStorage } from './persistence/storage.ts';
import { RememberingExecutor } from './run/remembering-executor.ts';
import { followLinks } from './sharing/follow-links.ts';
import { type AsideTools, createAsideStore } from './stores/aside-store.ts';
import { createDemoStore } from './stores/demo-store.ts';
import { keeperEvents, keepOutcomes } from './stores/keep-study.ts';
import { keepView } from './stores/keep-view.ts';
import { opening, presetText } from './stores/presets.ts';
import { createRunStore } from './stores/run-store.ts';
import type { SeriesQuestion } from './stores/series-question.ts';
import type { Services } from './stores/services.ts';
import { type Shelved, StudyKeeper } from './stores/study-keeper.ts';
import { createStudyStore, type Origin, type StudyStore } from './stores/study-store.ts';
import { createTourStore } from './stores/tour-store.ts';
import { createVerifyStore } from './stores/verify-store.ts';
import { createViewStore } from './stores/view-store.ts';
import { createWorkStore } from './stores/work-store.ts';
import { createWorthStore, type WorthTools } from './stores/worth-store.ts';
import { scenariosText } from './texts/scenarios.ts';
import { shellText } from './texts/shell.ts';
import { readTheme } from './theme/theme.ts';

/** Typing rests this long before the study is checked and run again. */
const debounceMs = 400;

function debounced(milliseconds: number): (callback: () => void) => void {
  let timer = 0;
  return (callback) => {
    clearTimeout(timer);
    timer = window.setTimeout(callback, milliseconds);
  };
}

/** The study to begin with. */
interface Beginning {
  readonly text: string;
  readonly origin: Origin;
  /** Where it is known to be valid: then the first paint does not wait for a check of it. */
  readonly study: Study | undefined;
  /** When it was kept, where it is the work of an earlier visit. */
  readonly keptAt: number | undefined;
}

function beginning({ open }: Work): Beginning {
  if (open.kind === 'kept' || open.kind === 'draft') {
    const { text, name, keptAt } = open.kind === 'kept' ? open.study : open.draft;
    return { text, origin: { name, preset: undefined }, study: undefined, keptAt };
  }
  const chosen = open.kind === 'preset' ? presets.find(({ id }) => id === open.preset) : undefined;
  const preset = chosen ?? opening;
  const origin = { name: preset.title, preset: preset.id };
  return { text: presetText(preset), origin, study: preset.study, keptAt: undefined };
}

/** Where the study to begin with was kept. */
function placeOf({ open }: Work): Shelved | undefined {
  if (open.kind === 'kept') return open.study;
  if (open.kind !== 'draft' || open.draft.id === undefined) return undefined;
  return { id: open.draft.id, revision: open.draft.revision, name: open.draft.name, scenarios: 1 };
}

/** Everything the pages live on: the study as it was left or the opening one, its run, and what is looked at. */
export function createServices(
  executor: Executor,
  play: Play,
  checker: Checker,
  storage: TextStorage,
  work: Work,
): Services {
  const { text, origin, study: known, keptAt } = beginning(work);
  const study = createStudyStore({
    text,
    origin,
    changed: keptAt !== undefined,
    step: scenariosText.loadStep(origin.name),
    study: known,
    former: work.open.kind === 'kept' ? work.open.study.former : undefined,
    check: (asked, data) => checker.check(asked, data),
    debounce: debounced(debounceMs),
  });
  const view = createViewStore(readTheme(storage));
  const keeper = new StudyKeeper(work.shelf, storage, { origin, text, kept: placeOf(work) }, keeperEvents(view));
  const remembered = rememberingPlay(play);
  const remembering = new RememberingExecutor(executor);
  const worthTools: WorthTools = {
    plan: (asked, index) => checker.planWorth(asked, index),
    run: async (plan, options) => (await import('../runner/run-worth.ts')).runWorth(remembering, plan, options),
  };
  const services: Services = {
    study,
    run: createRunStore(
      (asked, options) => runStudy(remembering, asked, options),
      () => performance.now(),
      async (asked, options) => {
        const { atEqualService } = await import('../runner/equal-service.ts');
        return atEqualService(remembering, asked, 'otif', options, checker);
      },
    ),
    view,
    verify: createVerifyStore(async function* (options) {
      const { verify } = await import('../runner/verification/index.ts');
      yield* verify(executor, options);
    }),
    demo: createDemoStore(remembered),
    worth: createWorthStore(worthTools),
    worthTools,
    series: createAsideStore(seriesTools(remembering)),
    product: createAsideStore(seriesTools(remembering)),
    details: createAsideStore(seriesTools(remembering)),
    warmUp: createAsideStore(seriesTools(remembering)),
    exchange: createAsideStore({
      plan: ({ study: asked, window }) => checker.planExchange(withWindow(asked, window)),
      run: (plan, { kpis }, options) =>
        runStudy(remembering, plan.study, {
          ...options,
          request: { series: [], by: [], percentiles: [], audit: false, columns: kpis },
        }),
    }),
    policyFacts: (asked, index) => checker.policyFacts(asked, index),
    work: createWorkStore(work.shelf, work.studies, keeper, study),
    play: remembered,
    tour: createTourStore(storage),
    storage,
  };
  if (keptAt !== undefined) sayRestored(services, origin.name, keptAt);
  keeper.follow(study);
  void keepHistory(study, keeper, text, work.studies);
  keepOutcomes(services.run, keeper);
  keepView(services);
  compareWithWhatIsLookedAt(services);
  runWhatIsValid(services);
  followLinks(services);
  keepOffline(services.view);
  return services;
}

/** Runs a study again for series that are not drawn by themselves, and for nothing else. */
const seriesTools = (executor: Executor): AsideTools<SeriesQuestion, Study> => ({
  plan: async ({ study, replications }) => {
    const { precision: _precision, ...rest } = study;
    return { ...rest, replications };
  },
  run: (study, { series, columns }, options) =>
    runStudy(executor, study, {
      ...options,
      request: { series, by: [], percentiles: [], audit: false, columns },
    }),
});

/** Steps can be undone through a reload; where that cannot be, through this visit. */
async function keepHistory(study: StudyStore, keeper: StudyKeeper, text: string, kept: Work['studies']): Promise<void> {
  try {
    const module = await import('./stores/keep-history.ts');
    await module.keepHistory(
      study,
      keeper,
      text,
      kept.map(({ id }) => id),
    );
  } catch {
    // Nobody is disturbed: the study itself is kept elsewhere, and the history lasts as long as the page.
  }
}

/** The baseline chosen on screen is that of equal service too. */
function compareWithWhatIsLookedAt({ view, run }: Services): void {
  const compare = (): void => run.getState().compareWith(view.getState().baseline);
  view.subscribe(compare);
  compare();
}

/** Starts the run of every new valid study. */
function runWhatIsValid({ study, run }: Services): void {
  let running: Study | undefined;
  const start = (): void => {
    const valid = study.getState().study;
    if (valid === undefined || valid === running) return;
    running = valid;
    run.getState().start(comparedPart(valid));
  };
  study.subscribe(start);
  start();
}

/** Restored work is announced, with the way back to the opening study. */
function sayRestored({ study, view }: Services, name: string, keptAt: number): void {
  const preset = opening;
  const time = new Date(keptAt).toLocaleString(undefined, { weekday: 'short', hour: '2-digit', minute: '2-digit' });
  const startAfresh = (): void =>
    void study
      .getState()
      .load(presetText(preset), { name: preset.title, preset: preset.id }, scenariosText.loadStep(preset.title));
  view.getState().notify({
    id: 'restored',
    text: shellText.restored(name, time),
    tone: 'plain',
    action: { label: shellText.startAfresh, run: startAfresh },
  });
}

import { scenarioCount, titleIn } from '../../scenarios/edit-study.ts';
import type { Study } from '../../scenarios/study.ts';
import { forgetDraft, keepDraft } from '../persistence/draft.ts';
import { rememberOpen } from '../persistence/open-work.ts';
import type { KeptStudy, Outcome, Shelf } from '../persistence/shelf.ts';
import { isQuotaError, type Kept, type TextStorage } from '../persistence/storage.ts';
import { workText } from '../texts/work.ts';
import type { KeptPlace } from './kept-history.ts';
import type { Origin, StudyState, StudyStore } from './study-store.ts';

/** While a study changes, it is kept at once and then this often. */
const restMs = 200;
/** Between the two, a text that is not longer is put at each change where that takes no time. */
const quickCharacters = 200_000;

/** Where on the shelf a study belongs. */
interface Place {
  id: string;
  /** Undefined until it is kept for the first time. */
  revision: number | undefined;
  name: string;
  scenarios: number;
  readonly preset: string | undefined;
  /** The text it began with: an unchanged preset is not kept, since it comes with the program. */
  readonly loaded: string;
  isCopy: boolean;
  hasDraft: boolean;
}

/** A text on its way to the shelf. */
interface Writing {
  readonly place: Place;
  readonly text: string;
  readonly step: string;
  readonly name: string;
  readonly scenarios: number;
  /** The last valid study, while it is not known whether this text is one. */
  readonly former: Study | undefined;
}

export interface KeeperEvents {
  kept(at: number): void;
  notKept(why: 'full' | 'unavailable', writing: { readonly name: string; readonly text: string }): void;
  /** Another tab has changed the same study: this one goes on with a copy. */
  overtaken(name: string): void;
}

/** A place that was there before. */
export type Shelved = Pick<Place, 'id' | 'revision' | 'name' | 'scenarios'>;

/** An unchanged preset is not kept. */
const isKept = ({ preset, revision }: Place): boolean => preset === undefined || revision !== undefined;

const newPlace = (origin: Origin, loaded: string): Place => ({
  id: crypto.randomUUID(),
  revision: undefined,
  name: origin.name,
  scenarios: 1,
  preset: origin.preset,
  loaded,
  isCopy: false,
  hasDraft: false,
});

/**
 * Keeps the study on screen as it is changed, whatever its text. Each study has its place: one that is loaded begins a new
 * one, undo goes back to the place of the old one, and a place that another tab has written to is left to that.
 */
export class StudyKeeper {
  onKept: () => void = () => undefined;
  onMoved: () => void = () => undefined;
  readonly #shelf: Shelf | undefined;
  readonly #storage: TextStorage;
  readonly #events: KeeperEvents;
  readonly #placeOfOrigin = new WeakMap<Origin, Place>();
  /** By the marks of versions; where nothing is said of those of an earlier visit, they are of the place this one began in. */
  readonly #placeOfVersion = new WeakMap<object, Place>();
  readonly #begun: Place;
  /** Places of other studies that an earlier visit worked on, by their ids. */
  readonly #recalled = new Map<string, Place>();
  /** This visit, among all that may write to the same study. */
  readonly #writer = crypto.randomUUID();
  #place: Place;
  #waiting: Writing | undefined;
  #timer = 0;
  #keptAt = Number.NEGATIVE_INFINITY;
  /** Writings that are not done, in their order. */
  readonly #unfinished: Writing[] = [];
  #writes: Promise<void> = Promise.resolve();

  constructor(
    shelf: Shelf | undefined,
    storage: TextStorage,
    begun: { readonly origin: Origin; readonly text: string; readonly kept: Shelved | undefined },
    events: KeeperEvents,
  ) {
    this.#shelf = shelf;
    this.#storage = storage;
    this.#events = events;
    this.#place = newPlace(begun.origin, begun.text);
    if (begun.kept !== undefined) this.#place = { ...this.#place, ...pick(begun.kept) };
    this.#begun = this.#place;
  }

  /** Id of the study on screen. */
  get current(): string {
    return this.#place.id;
  }

  /** What the history of the study on screen, with this text, is kept by: an unchanged preset has another id at each visit. */
  historyIdOf(text: string): string {
    const { id, preset, loaded } = this.#place;
    return isKept(this.#place) || text !== loaded ? id : `preset ${preset}`;
  }

  /** Where a version is kept that is not one of the study on screen. */
  placeOf(mark: object): KeptPlace | undefined {
    const place = this.#placeOfVersion.get(mark) ?? this.#begun;
    if (place === this.#place) return undefined;
    const { id, revision, name, scenarios, preset, loaded } = place;
    return { id, revision, name, scenarios, preset, loaded: isKept(place) ? '' : loaded };
  }

  /** Gives versions of an earlier visit back to the places of their studies. */
  assign(mark: object, kept: KeptPlace): void {
    const place = this.#recalled.get(kept.id) ?? { ...kept, isCopy: false, hasDraft: false };
    this.#recalled.set(kept.id, place);
    this.#placeOfVersion.set(mark, place);
  }

  /** The origin to load a kept study with, so that it goes back to its own place. */
  originOf(kept: KeptStudy): Origin {
    const origin: Origin = { name: kept.name, preset: undefined };
    this.#placeOfOrigin.set(origin, { ...newPlace(origin, kept.text), ...pick(kept) });
    return origin;
  }

  follow(study: StudyStore): void {
    this.#placeOfVersion.set(study.getState().history.present.mark, this.#place);
    this.#remember();
    study.subscribe((state, before) => {
      const [now, then] = [state.history.present, before.history.present];
      const isSame = now.mark === then.mark && now.text === then.text;
      if (!isSame || state.origin !== before.origin) this.#moved(state, before);
    });
    const hurry = (): void => {
      this.#keepInHurry();
      void this.flush();
    };
    window.addEventListener('pagehide', hurry);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') hurry();
    });
  }

  /** Resolves when all that was changed is kept, or cannot be. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#keptAt = performance.now();
    const writing = this.#waiting;
    this.#waiting = undefined;
    if (writing !== undefined) {
      this.#unfinished.push(writing);
      this.#writes = this.#writes.then(() => this.#write(writing));
    }
    return this.#writes;
  }

  /** Notes what came out of the study on screen, if that is kept. */
  async noteOutcome(outcome: Outcome): Promise<void> {
    const place = this.#place;
    await this.flush();
    if (place.revision === undefined) return;
    await this.#shelf?.noteOutcome(place.id, outcome);
    this.onKept();
  }

  #moved(state: StudyState, before: StudyState): void {
    const { history, origin } = state;
    const { present } = history;
    const isLoaded = origin !== before.origin;
    const place = isLoaded
      ? (this.#placeOfOrigin.get(origin) ?? newPlace(origin, present.text))
      : (this.#placeOfVersion.get(present.mark) ?? this.#place);
    this.#placeOfVersion.set(present.mark, place);
    if (place !== this.#place) {
      void this.flush();
      this.#place = place;
      this.#remember();
      this.onMoved();
    }
    const isUntouched = present.text === place.loaded && (place.preset !== undefined || place.revision !== undefined);
    if (isUntouched && (place.revision === undefined || isLoaded)) return;
    // While the text is no JSON, the study keeps the name and the number of scenarios it had.
    const title = (state.draft === undefined ? undefined : titleIn(state.draft)) ?? place.name;
    place.name = title;
    if (state.draft !== undefined) place.scenarios = scenarioCount(state.draft);
    this.#waiting = {
      place,
      text: present.text,
      step: present.step,
      name: place.isCopy ? workText.copyName(title) : title,
      scenarios: place.scenarios,
      former: isLoaded ? undefined : state.study,
    };
    if (present.text.length <= quickCharacters) this.#keepQuickly(this.#waiting);
    if (this.#timer !== 0) return;
    const rest = Math.max(0, this.#keptAt + restMs - performance.now());
    this.#timer = window.setTimeout(() => void this.flush(), rest);
  }

  async #write(writing: Writing): Promise<void> {
    const outcome = await this.#put(writing);
    this.#unfinished.shift();
    const { place, text, name } = writing;
    if (outcome !== 'kept') {
      this.#events.notKept(outcome, { name, text });
      return;
    }
    if (place === this.#place) this.#remember();
    this.#events.kept(Date.now());
    this.onKept();
  }

  async #put(writing: Writing): Promise<Kept> {
    const { place, text, step, name, scenarios, former } = writing;
    if (this.#shelf === undefined) return this.#keepDraft(writing);
    const study = {
      id: place.id,
      text,
      name,
      scenarios,
      keptAt: Date.now(),
      writer: this.#writer,
      ...formerText(former),
    };
    try {
      let { outcome, revision } = await this.#shelf.keep(study, step, place.revision);
      if (outcome === 'overtaken') {
        const copy = { ...study, id: crypto.randomUUID(), name: workText.copyName(name) };
        ({ outcome, revision } = await this.#shelf.keep(copy, step, undefined));
        if (place.hasDraft) forgetDraft(this.#storage, place.id);
        Object.assign(place, { id: copy.id, isCopy: true, hasDraft: false });
        this.#events.overtaken(name);
        this.onMoved();
      }
      place.revision = revision;
      this.#dropDraft(place);
      return 'kept';
    } catch (error) {
      return this.#keepDraft(writing) === 'kept' ? 'kept' : isQuotaError(error) ? 'full' : 'unavailable';
    }
  }

  /** The page may be gone before the shelf answers: what is not on it yet is put where that takes no time. */
  #keepInHurry(): void {
    const waiting = this.#waiting === undefined ? [] : [this.#waiting];
    for (const writing of [...this.#unfinished, ...waiting]) this.#keepDraft(writing);
  }

  /** The last valid study lies on the shelf, once the study does. */
  #keepQuickly(writing: Writing): void {
    this.#keepDraft(writing.place.revision === undefined ? writing : { ...writing, former: undefined });
  }

  #keepDraft({ place, text, name, former }: Writing): Kept {
    const { id, revision } = place;
    const kept = keepDraft(this.#storage, {
      id,
      text,
      name,
      keptAt: Date.now(),
      writer: this.#writer,
      ...formerText(former),
      ...(revision === undefined ? {} : { revision }),
    });
    if (kept === 'kept') place.hasDraft = true;
    return kept;
  }

  /** A draft is of no use once nothing newer is on its way to the shelf. */
  #dropDraft(place: Place): void {
    if (!place.hasDraft || this.#shelf === undefined || this.#unfinished.length > 1 || this.#waiting !== undefined)
      return;
    forgetDraft(this.#storage, place.id);
    place.hasDraft = false;
  }

  #remember(): void {
    const { id, preset } = this.#place;
    rememberOpen(preset === undefined || isKept(this.#place) ? { study: id } : { preset });
  }
}

const formerText = (former: Study | undefined): { readonly former?: string } =>
  former === undefined ? {} : { former: JSON.stringify(former) };

const pick = ({ id, revision, name, scenarios }: Shelved): Shelved & { readonly preset: undefined } => ({
  id,
  revision,
  name,
  scenarios,
  preset: undefined,
});

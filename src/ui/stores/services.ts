import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Play } from '../../runner/playback/player.ts';
import type { Study } from '../../scenarios/study.ts';
import type { TextStorage } from '../persistence/storage.ts';
import type { AsideState, AsideStore } from './aside-store.ts';
import type { DemoState, DemoStore } from './demo-store.ts';
import type { PolicyFacts } from '../../runner/checking/policy-facts.ts';
import type { ExchangePlan } from '../../runner/safety-search.ts';
import type { SeriesQuestion } from './series-question.ts';
import type { ExchangeQuestion } from './exchange-question.ts';
import type { RunState, RunStore } from './run-store.ts';
import type { StudyState, StudyStore } from './study-store.ts';
import type { TourState, TourStore } from './tour-store.ts';
import type { VerifyState, VerifyStore } from './verify-store.ts';
import type { ViewState, ViewStore } from './view-store.ts';
import type { WorkState, WorkStore } from './work-store.ts';
import type { WorthState, WorthStore, WorthTools } from './worth-store.ts';

/** What pages live on. Handed down as a context, so that tests can hand down others. */
export interface Services {
  readonly study: StudyStore;
  readonly run: RunStore;
  readonly view: ViewStore;
  readonly verify: VerifyStore;
  readonly demo: DemoStore;
  readonly worth: WorthStore;
  /** How the changes of a scenario are taken apart, for who keeps several of them. */
  readonly worthTools: WorthTools;
  readonly exchange: AsideStore<ExchangeQuestion, ExchangePlan>;
  /** A series that is not drawn by itself. */
  readonly series: AsideStore<SeriesQuestion, Study>;
  /** Forecasts of, and demand for, one product. */
  readonly product: AsideStore<SeriesQuestion, Study>;
  readonly work: WorkStore;
  /** What lines do, how long orders wait, turns by quarter. */
  readonly details: AsideStore<SeriesQuestion, Study>;
  /** Histories from their first minute, to judge the warm-up by. */
  readonly warmUp: AsideStore<SeriesQuestion, Study>;
  /** Plays one history of a scenario back. */
  readonly play: Play;
  /** How far the visitor is through the tour. */
  readonly tour: TourStore;
  /** What policies are suggested from, of one scenario; undefined where it is not valid. */
  readonly policyFacts: (study: Study, index: number) => Promise<PolicyFacts | undefined>;
  readonly storage: TextStorage;
}

const ServicesContext = createContext<Services | undefined>(undefined);
export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = use(ServicesContext);
  if (services === undefined) throw new Error('no services: wrap the page in ServicesProvider');
  return services;
}

export const useStudy = <T>(select: (state: StudyState) => T): T => useStore(useServices().study, select);
export const useRun = <T>(select: (state: RunState) => T): T => useStore(useServices().run, select);
export const useView = <T>(select: (state: ViewState) => T): T => useStore(useServices().view, select);
export const useVerify = <T>(select: (state: VerifyState) => T): T => useStore(useServices().verify, select);
export const useDemo = <T>(select: (state: DemoState) => T): T => useStore(useServices().demo, select);
export const useWorth = <T>(select: (state: WorthState) => T): T => useStore(useServices().worth, select);
export const useExchange = <T>(select: (state: AsideState<ExchangeQuestion, ExchangePlan>) => T): T =>
  useStore(useServices().exchange, select);
export const useTour = <T>(select: (state: TourState) => T): T => useStore(useServices().tour, select);
export const useWork = <T>(select: (state: WorkState) => T): T => useStore(useServices().work, select);

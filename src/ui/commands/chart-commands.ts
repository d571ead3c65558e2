import { focusSoon } from '../focus-soon.ts';
import type { Services } from '../stores/services.ts';
import { frameText } from '../texts/charts.ts';
import { type ChartName, chartNames, commandsText as text } from '../texts/commands.ts';
import { command } from './find.ts';
import type { Command, Go } from './find.ts';

/** Charts that are run when somebody asks for them, by the button of their part, take longer. */
const partOf: Readonly<Partial<Record<ChartName, string>>> = {
  lines: 'details-part',
  waits: 'details-part',
  turns: 'details-part',
  welch: 'warm-up-part',
};
const triesSoon = 200;
const triesOnDemand = 1200;

/** Every chart of Compare: where it stands, and on the full screen. */
export const chartCommands = (services: Services, go: Go): Command[] =>
  (Object.keys(chartNames) as ChartName[]).flatMap((name) => [
    command(text.groups.chart, name, chartNames[name], () => showChart(services, go, name, false), text.chartAlso),
    command(text.groups.full, name, chartNames[name], () => showChart(services, go, name, true), text.fullAlso),
  ]);

function showChart({ view }: Services, go: Go, name: ChartName, isFull: boolean): void {
  go('/compare');
  const part = partOf[name];
  const find = (): HTMLElement | null => {
    const chart = document.querySelector<HTMLElement>(`[data-chart="${name}"]`);
    if (chart === null && part !== undefined)
      document.querySelector<HTMLElement>(`.${part} .aside-tools button`)?.click();
    return chart;
  };
  const fill = (chart: HTMLElement): void => {
    if (!isFull) return;
    chart
      .requestFullscreen()
      .catch(() => view.getState().notify({ id: 'chart', text: frameText.fullRefused, tone: 'trouble' }));
  };
  focusSoon(find, part !== undefined ? triesOnDemand : triesSoon, fill);
}

import { focusSoon } from '../focus-soon.ts';
import type { Services } from '../stores/services.ts';
import { frameText } from '../texts/charts.ts';
import { type ChartName, chartNames, commandsText as text } from '../texts/commands.ts';
import { command } from './find.ts';
import type { Command, Go } from './find.ts';

/** Charts that are run when somebody asks for them, by the button of their part, take longer. */
const onDemand: readonly ChartName[] = ['lines', 'waits', 'turns'];
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
  const isAsked = onDemand.includes(name);
  const find = (): HTMLElement | null => {
    const chart = document.querySelector<HTMLElement>(`[data-chart="${name}"]`);
    if (chart === null && isAsked) document.querySelector<HTMLElement>('.details-part .aside-tools button')?.click();
    return chart;
  };
  const fill = (chart: HTMLElement): void => {
    if (!isFull) return;
    chart
      .requestFullscreen()
      .catch(() => view.getState().notify({ id: 'chart', text: frameText.fullRefused, tone: 'trouble' }));
  };
  focusSoon(find, isAsked ? triesOnDemand : triesSoon, fill);
}

import { describe, expect, it } from 'vitest';
import { csvOf, tabbedOf } from '../../../src/ui/charts/save-chart.ts';

const table = {
  columns: ['Part', 'Change, k€ "net"', 'Interval'],
  rows: [
    ['Lost margin, won back', '+1\u202f240.5', '±\u00a01.25'],
    ['Meetings', '\u22120,11', '–'],
    ['2024-11-26', 'z 0.5', ''],
  ],
};

describe('the numbers behind a chart, for machines', () => {
  it('gives plain numbers, empty cells for what is unknown, and quotes where needed', () => {
    expect(csvOf(table)).toBe(
      'Part,"Change, k€ ""net""",Interval\r\n"Lost margin, won back",1240.5,± 1.25\r\nMeetings,-0.11,\r\n2024-11-26,z 0.5,\r\n',
    );
  });

  it('separates by tabs for pasting', () => {
    expect(tabbedOf(table).split('\n')[2]).toBe('Meetings\t-0.11\t');
  });
});

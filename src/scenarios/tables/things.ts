import { calendar, item, place, segment, supplier } from '../scenario.ts';
import { defineTable } from './table.ts';

/** What a factory is made of, apart from its lines: things with an id of their own. */

export const itemsTable = defineTable({
  id: 'items',
  title: 'Items',
  rowWord: ['item', 'items'],
  help: 'What is sold, made and bought.',
  keys: [{ id: 'item', title: 'Item', help: 'its id, used by the other tables' }],
  at: ['items', '#0'],
  row: item,
  notes: {
    without: ['components'],
    titles: { abc: 'ABC class' },
    units: { price: 'money', materialCost: 'money', standardCost: 'money' },
  },
  defines: 'item',
  fresh: { kind: 'finished' },
  usual: ['title', 'kind', 'family', 'price', 'materialCost', 'standardCost'],
});

export const placesTable = defineTable({
  id: 'places',
  title: 'Places',
  rowWord: ['place', 'places'],
  help: 'Where stock lies and customers are served.',
  keys: [{ id: 'place', title: 'Place' }],
  at: ['places', '#0'],
  row: place,
  notes: { units: { costPerShipment: 'money', costPerUnit: 'money' } },
  defines: 'place',
  usual: ['kind', 'shipping', 'transit'],
});

export const calendarsTable = defineTable({
  id: 'calendars',
  title: 'Calendars',
  rowWord: ['calendar', 'calendars'],
  help: 'When lines, desks and shipping are open. The calendar "always" needs no row.',
  keys: [{ id: 'calendar', title: 'Calendar' }],
  at: ['calendars', '#0'],
  row: calendar,
  notes: { titles: { open: 'Open hours', closed: 'Closed', extra: 'Extra hours' } },
  defines: 'calendar',
});

export const suppliersTable = defineTable({
  id: 'suppliers',
  title: 'Suppliers',
  rowWord: ['supplier', 'suppliers'],
  help: 'Who delivers what is bought, and how reliably.',
  keys: [{ id: 'supplier', title: 'Supplier' }],
  at: ['suppliers', '#0'],
  row: supplier,
  notes: { flat: ['outage'] },
  defines: 'supplier',
  usual: ['title', 'leadTime', 'minimumOrder', 'weeklyCapacity', 'onTime'],
});

export const segmentsTable = defineTable({
  id: 'segments',
  title: 'Segments',
  rowWord: ['segment', 'segments'],
  help: 'Groups of customers who buy alike.',
  keys: [{ id: 'segment', title: 'Segment' }],
  at: ['segments', '#0'],
  row: segment,
  notes: { flat: ['patience'], titles: { size: 'Order size' }, names: { place: 'place' } },
  defines: 'segment',
  usual: ['title', 'place', 'size', 'requestLead', 'patience.immediate', 'patience.mean', 'partial', 'priority'],
});

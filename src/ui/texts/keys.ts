import { presentText } from './present.ts';

/** What keys do, place by place. */
export const keysText = {
  title: 'Keyboard keys',
  lead: 'Everything can be done by keyboard. Tab and Shift+Tab go from control to control; Enter or Space uses it.',
  key: 'Key',
  does: 'What it does',
  groups: [
    {
      title: 'Everywhere',
      keys: [
        ['Ctrl or ⌘ + K', 'Find a page, lever, table or indicator, and go there'],
        ['Ctrl or ⌘ + Z', 'Undo the last change of the study'],
        ['Ctrl or ⌘ + Shift + Z, Ctrl + Y', 'Redo it'],
        ['Escape', 'Close what is open: a menu, a definition, a full-screen chart'],
      ],
    },
    {
      title: 'Levers',
      keys: [
        ['← →', 'One step down or up'],
        ['Page Up, Page Down', 'Four steps'],
        ['Home, End', 'The least and the most'],
      ],
    },
    {
      title: 'Definitions',
      keys: [
        ['Tab to a name', 'Shows what it means'],
        ['Tab again', 'Goes to the link into the glossary'],
      ],
    },
    {
      title: 'Presenting',
      keys: presentText.keys,
    },
    {
      title: 'Tables',
      keys: [
        ['← → ↑ ↓', 'Go from cell to cell'],
        ['Enter', 'Edit the cell, and finish'],
        ['Ctrl or ⌘ + C, V', 'Copy and paste, also from and to a spreadsheet'],
      ],
    },
  ],
} as const;

import type { MessageKey } from '../../i18n/index.ts';

/** Keys that do one thing: any one of `keys`, or all of them together where `together`. */
export interface Shortcut {
  keys: readonly string[];
  together?: boolean;
  label: MessageKey;
}
export interface ShortcutGroup {
  title: MessageKey;
  shortcuts: Shortcut[];
}

/** The key for commands as the reader's keyboard names it. */
export const COMMAND_KEY = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';

const one = (label: MessageKey, ...keys: string[]): Shortcut => ({ keys, label });
const together = (label: MessageKey, ...keys: string[]): Shortcut => ({ keys, together: true, label });

/** Every shortcut, by where it works. */
export const SHORTCUT_GROUPS: ShortcutGroup[] = [
  {
    title: 'help.everywhere',
    shortcuts: [
      one('common.search', '/'),
      together('help.keySearchAlso', COMMAND_KEY, 'K'),
      one('help.keyHelp', '?'),
      one('help.keyQuestions', 'Q'),
      one('help.keyStep', '[', ']'),
      one('help.keyClose', 'Esc'),
    ],
  },
  {
    title: 'help.inSearch',
    shortcuts: [
      one('search.keyMove', '↑', '↓'),
      one('help.keyOpenPage', 'Enter'),
      together('search.keyAdd', COMMAND_KEY, 'Enter'),
      together('search.keyFind', 'Shift', 'Enter'),
    ],
  },
  {
    title: 'help.inMatrix',
    shortcuts: [
      one('help.keyMove', '←', '↑', '↓', '→', 'Home', 'End'),
      one('help.keyOpenCell', 'Enter'),
      one('help.keyEvidence', 'E'),
      one('help.keyTable', 'T'),
    ],
  },
  {
    title: 'help.inCell',
    shortcuts: [one('scenario.shortcutFocus', 'W'), together('scenario.shortcutUndo', COMMAND_KEY, 'Z')],
  },
  {
    title: 'help.inGraph',
    shortcuts: [
      one('help.keySelect', '←', '↑', '↓', '→'),
      one('help.keyExpand', 'Enter'),
      one('help.keyZoom', '+', '−'),
      one('help.keyFit', 'F'),
      one('help.keyPin', 'P'),
      one('help.keyHide', 'Delete'),
      one('help.keyFocus', 'O'),
      one('help.keyIsolate', 'I'),
      one('help.keyNear', 'N'),
      one('help.keyFold', 'C'),
      one('help.keyTools', 'V', 'B', 'L'),
      together('help.keyAll', COMMAND_KEY, 'A'),
      together('help.keyMenu', 'Shift', 'F10'),
      one('help.keyUnselect', 'Esc'),
      together('help.keyUndo', COMMAND_KEY, 'Z'),
      together('help.keyRedo', COMMAND_KEY, 'Shift', 'Z'),
    ],
  },
];

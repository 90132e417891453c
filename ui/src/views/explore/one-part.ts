import { MediaQuery } from 'svelte/reactivity';

/** Table, graph or legend fills the screen: where the bar's entries stand at the foot, as on a phone or at 200 % zoom. Never on paper. */
export const onePart = new MediaQuery('screen and (max-width: 760px)');

import { MediaQuery } from 'svelte/reactivity';

const wide = new MediaQuery('min-width: 1200px');
const phone = new MediaQuery('max-width: 600px');

/** Widths at which the layout changes its parts, not only their size. */
export const media = {
  /** Panels stand beside the page. */
  get wide(): boolean {
    return wide.current;
  },
  /** Panels are sheets, names are short. */
  get phone(): boolean {
    return phone.current;
  },
};

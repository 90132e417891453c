/** Widths at which the layout changes its parts, not only their size. */
class Media {
  private readonly wideQuery = window.matchMedia('(min-width: 1200px)');
  private readonly phoneQuery = window.matchMedia('(max-width: 600px)');
  /** Panels stand beside the page. */
  wide = $state(this.wideQuery.matches);
  /** Panels are sheets, names are short. */
  phone = $state(this.phoneQuery.matches);

  constructor() {
    for (const query of [this.wideQuery, this.phoneQuery]) query.addEventListener('change', this.read);
  }

  /** A sheet of paper has a width of its own: what stands on the screen stays while it is printed. */
  private read = (): void => {
    if (window.matchMedia('print').matches) return;
    this.wide = this.wideQuery.matches;
    this.phone = this.phoneQuery.matches;
  };
}

export const media = new Media();

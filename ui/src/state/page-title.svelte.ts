/** The title of the open view where it says more than its route, such as the name of a chain. */
class PageTitle {
  current = $state<string | null>(null);
}

export const pageTitle = new PageTitle();

/** Gives the page a title while the calling component is shown. Call it while the component is made. */
export function usePageTitle(title: () => string): void {
  $effect(() => {
    pageTitle.current = title();
    return () => (pageTitle.current = null);
  });
}

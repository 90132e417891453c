import { keep, recall } from './browser-storage.ts';
import { router } from './router.svelte.ts';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const STORAGE_KEY = 'lianzhu.theme';
const isTheme = (value: string | null): value is Theme => THEMES.some((one) => one === value);

/** Light or dark: from `?theme=`, else remembered, else as the system asks. */
class ThemeState {
  current = $state<Theme>('light');

  start(): void {
    const asked = router.query.get('theme');
    const remembered = recall(STORAGE_KEY);
    const system: Theme = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    this.apply(isTheme(asked) ? asked : isTheme(remembered) ? remembered : system);
  }

  toggle(): void {
    const next: Theme = this.current === 'light' ? 'dark' : 'light';
    keep(STORAGE_KEY, next);
    this.apply(next);
    if (router.query.has('theme')) router.setQuery({ theme: next });
  }

  private apply(theme: Theme): void {
    this.current = theme;
    document.documentElement.dataset.theme = theme;
  }
}

export const theme = new ThemeState();

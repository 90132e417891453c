import { keep, recall } from './browser-storage.ts';
import { router } from './router.svelte.ts';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const STORAGE_KEY = 'lianzhu.language';
const HTML_LANG: Record<Language, string> = { zh: 'zh-CN', en: 'en' };

const isLanguage = (value: string | null): value is Language => LANGUAGES.some((one) => one === value);

/** The reader's language: from `?lang=`, else remembered, else Chinese. */
class LanguageState {
  current = $state<Language>('zh');

  start(): void {
    const asked = router.query.get('lang');
    const remembered = recall(STORAGE_KEY);
    this.apply(isLanguage(asked) ? asked : isLanguage(remembered) ? remembered : 'zh');
  }

  choose(language: Language): void {
    keep(STORAGE_KEY, language);
    this.apply(language);
    router.setQuery({ lang: language });
  }

  /** The other language than the present one. */
  other = $derived<Language>(this.current === 'zh' ? 'en' : 'zh');

  private apply(language: Language): void {
    this.current = language;
    document.documentElement.lang = HTML_LANG[language];
    document.documentElement.dataset.lang = language;
  }
}

export const language = new LanguageState();

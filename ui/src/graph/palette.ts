/** Every colour the canvas draws with, read from the design tokens so that a change of theme reaches it. */
const TOKENS = {
  surface: '--surface',
  ink: '--ink',
  ink2: '--ink-2',
  ink3: '--ink-3',
  line2: '--line-2',
  accentSoft: '--accent-soft',
  focus: '--focus',
  seal: '--seal',
  sealInk: '--seal-ink',
  hatch: '--unk-line',
  chain: '--n-chain',
  segment: '--n-segment',
  firm: '--n-firm',
  factor: '--n-factor',
  need: '--n-need',
  measure: '--n-measure',
  body: '--n-body',
  evidence: '--n-evidence',
  source: '--n-source',
  talent: '--f-talent',
  talentSoft: '--f-talent-soft',
  land: '--f-land',
  landSoft: '--f-land-soft',
  capital: '--f-capital',
  capitalSoft: '--f-capital-soft',
  technology: '--f-tech',
  technologySoft: '--f-tech-soft',
  data: '--f-data',
  dataSoft: '--f-data-soft',
  font: '--font',
} as const;

export type Palette = Record<keyof typeof TOKENS, string>;

/** The present values of the tokens. */
export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  // The canvas takes font names in double quotes only.
  const entries = Object.entries(TOKENS).map(([name, token]) => [
    name,
    style.getPropertyValue(token).trim().replaceAll("'", '"'),
  ]);
  return Object.fromEntries(entries) as Palette;
}

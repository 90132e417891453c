/** The main words of the product that readers may need explained, in the order of the help. */
export const GLOSSARY_WORDS = [
  'leader',
  'factor',
  'need',
  'measure',
  'bottleneck',
  'gap',
  'demand',
  'relief',
  'problem',
  'gapSegment',
  'evidence',
  'basis',
  'certainty',
  'coverage',
] as const;
export type GlossaryWord = (typeof GLOSSARY_WORDS)[number];

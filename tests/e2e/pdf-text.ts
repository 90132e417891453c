import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfSheet {
  /** Without any spaces: where a line breaks is the printer's choice. */
  text: string;
  /** In mm, as the sheet lies. */
  width: number;
  height: number;
}

const MM_PER_POINT = 25.4 / 72;

/** Radicals, and a bar, beside the characters of the same shape (Unicode's EquivalentUnifiedIdeograph) which NFKC leaves as they are. */
const RADICALS =
  '⺠民⺟母⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙戶户―—';
const CHARACTER_OF = new Map(
  [...RADICALS.matchAll(/(.)(.)/gu)].map(([, radical, character]) => [radical, character]),
);

/**
 * The sheets of a PDF as another program reads them. Where a font draws a radical and a character alike, Chromium names
 * the glyph as the radical and gives the character as ActualText, which pdf.js passes over: this gives it back.
 */
export async function readPdf(file: Uint8Array): Promise<PdfSheet[]> {
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  const sheets: PdfSheet[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    sheets.push({
      text: flatText(text),
      width: Math.round(width * MM_PER_POINT),
      height: Math.round(height * MM_PER_POINT),
    });
  }
  await pdf.destroy();
  return sheets;
}

/** Text as `readPdf` gives it, to be compared with it. */
export function flatText(text: string): string {
  const characters = [...text.normalize('NFKC').replace(/\s+/g, '')];
  return characters.map((character) => CHARACTER_OF.get(character) ?? character).join('');
}

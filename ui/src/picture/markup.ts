/** Well-formed XML text. Only `element` and `text` make it, so that nothing unescaped gets in. */
export type Markup = string;
type Attributes = Record<string, string | number | undefined>;

/** Text for XML 1.0: markup escaped; characters that XML forbids, lone surrogates among them, left out. */
export function escapeXml(text: string): Markup {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** An element; attributes that are undefined are left out, numbers are rounded to hundredths of a px. */
export function element(name: string, attributes: Attributes, ...children: Markup[]): Markup {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? short(value) : escapeXml(value)}"`],
  );
  const opening = `<${name}${written.join('')}`;
  return children.length === 0 ? `${opening}/>` : `${opening}>${children.join('')}</${name}>`;
}

/** A number as SVG takes it, to hundredths. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

/** An element of a document that `readXml` read. `text` is its own, entities resolved. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

const TOKEN = /<\?xml[^?]*\?>|<(\/?)([\w:]+)((?:\s[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ATTRIBUTE = /\s([\w:-]+)="([^"]*)"/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
/** XML 1.0, production 2: every character that a document may hold. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** The root of a document of elements, attributes and text alone. Throws where it is not well-formed XML 1.0. */
export function readXml(xml: string): XmlElement {
  if (FORBIDDEN.test(xml)) throw new Error('a character that XML 1.0 forbids');
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  let end = 0;
  for (const token of xml.matchAll(TOKEN)) {
    end = token.index + token[0].length;
    const [, closing, name, attributes = '', empty, text] = token;
    const inner = open.at(-1);
    if (!inner) throw new Error('text after the root');
    if (text !== undefined) inner.text += plain(text);
    else if (closing === '/') {
      if (inner.name !== name) throw new Error(`</${name}> closes <${inner.name}>`);
      open.pop();
    } else if (name !== undefined) {
      const element = { name, attributes: readAttributes(attributes), children: [], text: '' };
      inner.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  if (end !== xml.length) throw new Error(`not well-formed from ${xml.slice(end, end + 40)}`);
  const [root, ...more] = top.children;
  if (!root || more.length > 0 || open.length !== 1) throw new Error('not one closed root');
  return root;
}

function readAttributes(text: string): Record<string, string> {
  const found = [...text.matchAll(ATTRIBUTE)].map(
    ([, name = '', value = '']) => [name, plain(value)] as const,
  );
  if (new Set(found.map(([name]) => name)).size !== found.length)
    throw new Error(`an attribute twice: ${text}`);
  return Object.fromEntries(found);
}

function plain(text: string): string {
  return text.replace(/&([^;]*;?)/g, (whole, entity: string) => {
    const known = ENTITIES[entity.slice(0, -1)];
    if (known === undefined || !entity.endsWith(';')) throw new Error(`an entity that is none: ${whole}`);
    return known;
  });
}

/** The element and everything in it, in the order of the document. */
export function allWithin(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(allWithin)];
}

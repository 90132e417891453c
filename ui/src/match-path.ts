/** Parameters of a path by name, decoded. */
export type PathParams = Record<string, string>;

/** The first route whose pattern a path fits, and the path's parameters; null where none does. */
export function matchPath<Route extends { pattern: string }>(
  path: string,
  routes: readonly Route[],
): { route: Route; params: PathParams } | null {
  for (const route of routes) {
    const params = matchPattern(partsOf(route.pattern), partsOf(path));
    if (params !== null) return { route, params };
  }
  return null;
}

/** A slash at the end says nothing. */
const partsOf = (path: string): string[] => path.replace(/\/+$/, '').split('/');

function matchPattern(pattern: string[], parts: string[]): PathParams | null {
  if (pattern.length !== parts.length) return null;
  const params: PathParams = {};
  for (const [index, expected] of pattern.entries()) {
    const part = parts[index] ?? '';
    if (expected.startsWith(':')) params[expected.slice(1)] = decode(part);
    else if (expected !== part) return null;
  }
  return params;
}

/** A malformed escape in an address stays as typed; the server then says that there is no such id. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A text that unpacks to more is not read: a short address must not fill the memory. In characters. */
const MAX_UNPACKED = 400_000;

/** A text compressed (raw DEFLATE, RFC 1951) and written in base64url, as it fits into an address. */
export async function pack(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The text that was packed; null where this is no packed text, was cut, or unpacks to too much. Never throws. */
export async function unpack(packed: string): Promise<string | null> {
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return await readBounded(stream.pipeThrough(new TextDecoderStream('utf-8', { fatal: true })));
  } catch {
    return null;
  }
}

async function readBounded(stream: ReadableStream<string>): Promise<string | null> {
  let text = '';
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += value;
    if (text.length > MAX_UNPACKED) {
      await reader.cancel();
      return null;
    }
  }
}

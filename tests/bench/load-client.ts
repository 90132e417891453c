/**
 * A client in a process of its own, so that its work is not counted as the server's, and on bare sockets, so that it is
 * the server that both wait for. Started with a port, a path, a number of milliseconds and a number of connections, it
 * prints how many answers a second it got. Like a browser it takes gzip.
 */
import { connect } from 'node:net';
import type { Socket } from 'node:net';

const WARM_UP_MS = 200;
const [port, path, milliseconds, connections] = process.argv.slice(2) as [string, string, string, string];
const REQUEST = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n\r\n`;
const HEAD_END = '\r\n\r\n';

let answers = 0;

/** Asks again and again on one connection, the next when the last answer is whole. */
function keepAsking(socket: Socket): void {
  let head = '';
  let missing = 0;
  const take = (chunk: Buffer) => {
    if (missing === 0) {
      head += chunk.toString('latin1');
      const end = head.indexOf(HEAD_END);
      if (end < 0) return;
      missing = bodyLength(head.slice(0, end)) - (head.length - end - HEAD_END.length);
      head = '';
    } else missing -= chunk.length;
    if (missing > 0) return;
    answers += 1;
    socket.write(REQUEST);
  };
  socket.on('data', take).write(REQUEST);
}

function bodyLength(head: string): number {
  const length = /^content-length: (\d+)$/im.exec(head)?.[1];
  if (!head.startsWith('HTTP/1.1 200') || length === undefined) throw new Error(`${path} answered ${head}`);
  return Number(length);
}

const sockets = Array.from({ length: Number(connections) }, () => connect(Number(port), '127.0.0.1'));
sockets.forEach(keepAsking);
setTimeout(() => {
  answers = 0;
  const start = performance.now();
  setTimeout(() => {
    console.log((answers * 1000) / (performance.now() - start));
    sockets.forEach((socket) => socket.destroy());
  }, Number(milliseconds));
}, WARM_UP_MS);

import type { Socket } from 'node:net';
import { ApiError, ERRORS, toProblem } from '../errors.ts';

/** Answers what is no readable HTTP request at all: it never becomes a request, so no language or path is known. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const code = error.code === 'HPE_HEADER_OVERFLOW' ? 'ADDRESS_TOO_LONG' : 'INVALID_REQUEST';
  const { status, title } = ERRORS[code];
  const body = JSON.stringify(toProblem(new ApiError(code), 'zh', '/'));
  socket.end(
    `HTTP/1.1 ${status} ${title.en}\r\nContent-Type: application/problem+json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

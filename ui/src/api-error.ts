import type { Problem } from '@lianzhu/api/contract';

/** Codes of failures that never reached the server's own error answers. */
export const NETWORK_ERROR = 'NETWORK';
export const CANCELLED = 'CANCELLED';
export const LAYOUT_FAILED = 'LAYOUT_FAILED';

/** A failed question: the server's problem answer, or why there was no answer. `status` is 0 where there was none. */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;
  readonly problem: Problem | null;
  /** Seconds after which the server asks to be tried again. */
  readonly retryAfter: number | null;

  constructor(
    code: string,
    status: number,
    problem: Problem | null = null,
    retryAfter: number | null = null,
  ) {
    super(problem?.detail ?? code);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** The database, or the server before it, does not answer; asking again later may help. */
  get isAway(): boolean {
    return this.code === NETWORK_ERROR || this.status === 503 || this.status === 502;
  }
}

/** Any thrown value as an `ApiError`. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof DOMException && error.name === 'AbortError') return new ApiError(CANCELLED, 0);
  return new ApiError(NETWORK_ERROR, 0);
}

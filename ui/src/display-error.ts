import { CANCELLED, LAYOUT_FAILED, NETWORK_ERROR } from './api-error.ts';
import type { ApiError } from './api-error.ts';
import { t } from './i18n/index.ts';
import type { MessageKey } from './i18n/index.ts';

/** What a reader is told of a failure: what happened, and what to do about it. */
export interface DisplayedError {
  title: string;
  hint: string;
}

const BY_STATUS: Record<number, [MessageKey, MessageKey]> = {
  400: ['common.errorBadRequest', 'common.errorBadRequestHint'],
  404: ['common.errorNotFound', 'common.errorNotFoundHint'],
  429: ['common.errorBusy', 'common.errorBusyHint'],
  504: ['common.errorTimeout', 'common.errorTimeoutHint'],
};

/** The server's own sentence follows the hint where it says more, as for a named bad parameter. */
export function displayError(error: ApiError): DisplayedError {
  if (error.code === CANCELLED)
    return { title: t('common.errorCancelled'), hint: t('common.errorCancelledHint') };
  if (error.code === LAYOUT_FAILED)
    return { title: t('common.errorLayout'), hint: t('common.errorLayoutHint') };
  if (error.code === NETWORK_ERROR) return { title: t('common.networkTitle'), hint: '' };
  const [title, hint] = BY_STATUS[error.status] ?? ['common.errorOther', 'common.errorOtherHint'];
  const detail = error.status === 400 && error.problem ? ` ${error.problem.detail}${namedErrors(error)}` : '';
  return { title: t(title), hint: t(hint) + detail };
}

/** Each parameter that the server refuses, by its name in the address, with why. */
function namedErrors({ problem }: ApiError): string {
  return (problem?.errors ?? []).map(({ pointer, detail }) => ` ${pointer.slice(1)}: ${detail}`).join(';');
}

/** Everything about a failure that helps who has to find its cause, as text to copy. */
export function errorDetails(error: ApiError, at: Date, address: string): string {
  return [
    `code: ${error.code}`,
    `status: ${error.status}`,
    `detail: ${error.problem?.detail ?? ''}`,
    `instance: ${error.problem?.instance ?? ''}`,
    `address: ${address}`,
    `time: ${at.toISOString()}`,
  ].join('\n');
}

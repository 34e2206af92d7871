import {parseBody} from '../lib/json-body.js';
import {ownValue} from '../lib/own.js';

/**
 * What a message of an event stream says of the whole document.
 *
 * @param type - Name of the event: `message`, or Firebase's `put` and `patch`.
 * @param data - The document; of Firebase `{"path": "/", "data": …}`.
 * @returns `undefined` when only a part of the document changed, so that it has to be read anew.
 */
export function documentIn(type: string, data: string): string | undefined {
  if (type === 'message') return data;
  const change = parseBody(data);
  if (type !== 'put' || ownValue(change, 'path') !== '/') return undefined;
  return JSON.stringify(ownValue(change, 'data'));
}

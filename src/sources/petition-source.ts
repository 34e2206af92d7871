import {readableUrl} from '../lib/safe-url.js';
import {countSource} from './count-source.js';
import type {CountReading, Source} from './source.js';
export interface PetitionRequest {
  [key: string]: unknown;
  src: string;
  base: string;
  refresh: number | undefined;
  knownAt: number | undefined;
}
export function petitionSource({src, base, refresh, knownAt}: PetitionRequest): {
  source: Source<CountReading> | undefined;
  problem: string | undefined;
} {
  const url = readableUrl(src, base);
  return {
    source: url && countSource(url, {refresh, knownAt}),
    problem: src && !url ? 'src is ignored: it has to be an http(s) address.' : undefined,
  };
}

import type {Platform} from './platform.js';

/**
 * Stars of a GitHub repository. It answers 60 reads an hour for each reader's network address, all pages together.
 *
 * @paste https://github.com/{owner}/{repository}
 * @evidence A, August 2026: official documents, a recorded answer with its headers
 */
export const githubStars: Platform = {
  name: 'github-stars',
  address: /^https?:\/\/(?:www\.)?github\.com\/([\w-]+\/[\w.-]+?)(?:\.git)?\/?(?:[?#].*)?$/,
  reads: ['https://api.github.com/repos/$1'],
  count: 'stargazers_count',
  minimum: 900,
};

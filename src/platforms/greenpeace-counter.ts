import type {Platform} from './platform.js';

/**
 * Counters of Greenpeace. An unknown name is answered with a count of null, which is no number. The address `/count?id=` adds
 * one with each read and is refused.
 *
 * @paste https://counter.greenpeace.org/signups?id={name}, or the name with `platform="greenpeace-counter"`
 * @evidence A, August 2026: source of the server (greenpeace/gpi-techlab-pixelcounter)
 */
export const greenpeaceCounter: Platform = {
  name: 'greenpeace-counter',
  address: /^(?:https?:\/\/counter\.greenpeace\.org\/signups\?id=)?([\w.%-]+)(?:[&#].*)?$/,
  reads: ['https://counter.greenpeace.org/signups?id=$1'],
  count: 'unique_count',
};

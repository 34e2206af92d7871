// Loaded on first use: where a reader can hand something on, for browsers without a sheet of their own.
export {parseNetworks, type HandedOn, type Network} from '../lib/networks.js';

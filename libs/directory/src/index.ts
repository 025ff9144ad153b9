export { loadNetwork } from './load-network.js';
export { type Mistake, NetworkFileError } from './network-file-error.js';

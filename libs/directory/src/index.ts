export { DirectoryModule } from './directory.module.js';
export { loadNetwork } from './load-network.js';
export { type Mistake, NetworkFileError } from './network-file-error.js';
export { loadProviders } from './load-providers.js';

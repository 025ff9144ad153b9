export { DirectoryModule } from './directory.module.js';
export { loadProviders } from './load-providers.js';

export { checkShape } from './check-shape.js';
export { type Comparison, type Difference, compareNetworks } from './compare-networks.js';
export { loadNetwork } from './load-network.js';
export { listOf, mapOf, textOf } from './loose.js';
export { type Mistake, NetworkFileError } from './network-file-error.js';
export { hoursText, minutesOf } from './read-values.js';
export { type Finding, readYamlFile } from './yaml-file.js';

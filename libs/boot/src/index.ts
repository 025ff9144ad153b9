export type { Door } from './door.js';
export { type OpenedDoor, openDoor } from './open-door.js';
export { registerNetworks } from './register-networks.js';
export { runDoor } from './run-door.js';
export { explain } from './start-errors.js';

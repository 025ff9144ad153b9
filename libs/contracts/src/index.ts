export * from './cases.js';
export * from './commands.js';
export * from './network-file.js';
export * from './problem.js';
export * from './report.js';
export * from './scalars.js';
export * from './session.js';
export * from './sockets.js';

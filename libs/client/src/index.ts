export { type Access, ask, jsonOf } from './ask.js';
export { Hotline } from './hotline.js';
export { type LineHandlers, LiveLine, type Lost } from './live-line.js';
export { memoryStore, type Numbers, type NumberStore, webStore } from './number-store.js';
export type { Operations } from './operations.js';
export { NoAnswerError, ProblemError, refusalFrom } from './problem.js';
export { type AnswerOf, type Asked, type OperationName, request } from './request.js';

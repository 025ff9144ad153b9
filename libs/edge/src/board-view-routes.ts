import { boardViewsSchema, saveBoardViewSchema } from '#contracts';
import type { Route } from './route.js';

/** One's own views of the board. */
export const BOARD_VIEWS: readonly Route[] = [
  { method: 'get', path: '/api/v1/board-views', id: 'listBoardViews', summary: 'Your views of the board, by name', needs: 'keep-board-views', status: 200, answers: [boardViewsSchema], problems: [] },
  { method: 'put', path: '/api/v1/board-views/{view}', id: 'saveBoardView', summary: 'Keep a view of the board, under an id of yours; one that is there takes what you say', needs: 'keep-board-views', body: saveBoardViewSchema, status: 200, answers: [boardViewsSchema], problems: ['malformed-json', 'too-large', 'unsupported-media-type', 'validation', 'not-found', 'too-many-views', 'wrong-origin'] },
  { method: 'delete', path: '/api/v1/board-views/{view}', id: 'removeBoardView', summary: 'Remove a view of the board', needs: 'keep-board-views', status: 204, answers: [], problems: ['not-found', 'wrong-origin'] },
];

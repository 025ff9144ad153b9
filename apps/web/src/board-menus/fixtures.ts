import type { BoardView } from '#contracts';

/** Views as an officer might keep them. */
export const BOARD_VIEWS: readonly BoardView[] = [
  { id: '01890000-0000-7000-8000-0000000000f1', name: '야간 당직', query: 'tab=ours&severity=%5B3%2C4%5D', first: true },
  { id: '01890000-0000-7000-8000-0000000000f2', name: '수출통제 대화 회신 대기', query: 'tab=theirs&channel=export_control', first: false },
];

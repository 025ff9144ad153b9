import { figureFilters, ofNetwork } from './figure-filters.js';

it('are of one network, read from the address with the filters of the list and without a state', () => {
  expect(figureFilters({ network: 'cn-jp-kr', state: 'closed', channel: 'hotline', from: '2026-01-01' })).toEqual({ network: 'cn-jp-kr', channel: 'hotline', from: '2026-01-01' });
  expect(figureFilters({ network: '<b>', kind: 'export_ban' })).toEqual({ kind: 'export_ban' });
  expect(ofNetwork({ network: 'kr-cn', channel: 'hotline', kind: 'export_ban' }, 'cn-jp-kr')).toEqual({ network: 'cn-jp-kr', kind: 'export_ban' });
});

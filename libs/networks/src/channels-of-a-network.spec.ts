import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadNetwork } from './load-network.js';
import { mistakesIn } from './mistakes-in.js';
import type { Mistake } from './network-file-error.js';

const config = join(import.meta.dirname, '../../../config');
const calendars = join(config, 'calendars');
const shipped = join(config, 'networks/kr-cn.yaml');
const whole = readFileSync(shipped, 'utf8');

let dir: string;
beforeEach(() => { dir = mkdtempSync(join(tmpdir(), 'channels-')); });
afterEach(() => { rmSync(dir, { recursive: true }); });

const mistakesOf = (text: string): readonly Mistake[] => mistakesIn(text, join(dir, 'network.yaml'), calendars);

describe('the channels of the network that is shipped', () => {
  const { network } = loadNetwork(shipped, calendars);

  it('has the first word of its ports at the province that can release what lies there, and waits for formal tracks as long as they take', () => {
    const { channels } = network.policy;
    expect(Object.values(channels).flatMap(({ id, ports, ladder }) => (ports === undefined ? [] : [[id, Object.values(ladder[0]?.offices ?? {}).flatMap((office) => network.offices[office]?.place ?? [])]]))).toEqual([
      ['local_shandong', ['CN-SD']], ['local_jiangsu', ['CN-JS']], ['local_guangdong', ['CN-GD']], ['local_liaoning', ['CN-LN']], ['local_gyeonggi', ['KR-41']], ['local_jeonnam', ['KR-46']],
    ]);
    expect(Object.values(channels).filter(({ formal }) => formal).map(({ id, clocks }) => [id, clocks?.standstill?.[4]])).toEqual(
      ['economic_committee', 'fta_commission', 'rcep', 'trilateral', 'wto'].map((id) => [id, { unit: 'elapsed', seconds: 13 * 7 * 86_400 }]));
  });
});

describe('a mistake in a channel', () => {
  it.each([
    ['limit of a channel in working days', '    clocks: &formal', '    clocks: &formal\n      reply: { 1: 5wd, 2: 3wd, 3: 2wd, 4: 1d }', 'channels.economic_committee.clocks.reply.3', /no working days at severity 3/],
    ['limit of a channel that nobody knows', '    clocks: &formal', '    clocks: &formal\n      replies: { 1: 5wd, 2: 3wd, 3: 2d, 4: 1d }', 'channels.economic_committee.clocks.replies', /no "replies" here/],
    ['parts of a channel that leave a rest', '    acknowledge_shares: [1]', '    acknowledge_shares: [1/2]', 'channels.commerce_dialogue.acknowledge_shares', /parts that sum to 1, found 0.5/],
    ['parts of a channel for more rungs than climb alone', '    acknowledge_shares: [1]', '    acknowledge_shares: [1/2, 1/2]', 'channels.commerce_dialogue.acknowledge_shares', /1 parts, one for each rung of channels.commerce_dialogue up to desk, found 2/],
    ['channel at a port that is not there', 'ports: [CNDLC]', 'ports: [CNDCC]', 'channels.local_liaoning.ports[0]', /one of the ports listed below, found "CNDCC"/],
    ['port at which matters begin in two channels', 'ports: [CNDLC]', 'ports: [CNTAO]', 'channels.local_liaoning.ports[0]', /a port that no other channel serves, found "CNTAO" in local_shandong too/],
    ['office in the other side\'s province', 'place: CN-LN', 'place: KR-26', 'offices.cn-liaoning-desk.place', /a place in CN, found "KR-26"/],
    ['place that is no code', 'place: CN-LN', 'place: Liaoning', 'offices.cn-liaoning-desk.place', /by ISO 3166-2, such as CN-SD, found "Liaoning"/],
    ['formal in words', '    formal: true', '    formal: "yes"', 'channels.economic_committee.formal', /true for a formal track/],
    ['route that begins locally by a word', 'hotline, local: true', 'hotline, local: often', 'routes.plant_shutdown.local', /true where it begins at the port/],
  ])('%s', (_name, from, to, path, expected) => {
    expect(mistakesOf(whole.replace(from, to))).toContainEqual(expect.objectContaining({ path, expected: expect.stringMatching(expected) as string }));
  });
});

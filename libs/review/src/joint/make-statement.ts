import type { JointFigures, JointQuestion, JointStatement } from '#contracts';
import { JOINT_STEPS, type FigureStep, type Network, type SideId } from '#domain';
import { type CaseHeads, DueClocks, type NewestCheckpoint } from '#persistence';
import { newToken } from '#platform';
import { Injectable } from '@nestjs/common';
import { endsOf, placesOf, stepsOf } from '../figures/figures-of.js';
import { type Asker, type FigureRows, ReadFigures } from '../figures/read-figures.js';

/** Makes what one side states in a joint report: read as that side, of cases that all sides know, and of nothing else. */
@Injectable()
export class MakeStatement {
  constructor(private readonly read: ReadFigures, private readonly clocks: DueClocks) {}

  /**
   * @param sides who all agree: of the report and not of the network as it is now, so that each counts the same cases though a side joined it since
   * @throws ProblemError `too-many-rows`, or `unavailable` where the database would take too long or too many ask
   */
  async of(by: Asker, { network, sides }: { readonly network: Network; readonly sides: readonly SideId[] }, question: JointQuestion): Promise<JointStatement> {
    const { side } = by;
    const { kind, channel, from, to } = question;
    const now = await this.clocks.now();
    const { counts, rows, grounds } = await this.read.inTurn(by, { network: network.id, kind, channel }, {
      zones: Object.values(network.sides).map(({ id, zone }) => ({ side: id, zone })), proof: true, known_to: { sides, from, to },
    });
    return { side, as_of: new Date(now).toISOString(), question, figures: jointFigures({ counts, rows }, network), proof: proofOf(grounds, sides), salt: newToken() };
  }
}

/** Of what is read, that which every side of these cases reads of each of them. */
function jointFigures({ counts, rows }: Pick<FigureRows, 'counts' | 'rows'>, network: Network): JointFigures {
  const { total, open, closed } = counts.totals;
  const told: readonly FigureStep[] = JOINT_STEPS;
  return {
    cases: { total, open, closed }, steps: stepsOf(rows).filter(({ step, common }) => common || told.includes(step)), relief: counts.relief,
    ...endsOf(counts), channels: placesOf(counts, network).channels,
  };
}

/** What stays apart is left out: a side's own chains, and checkpoints that not every side holds. */
function proofOf({ heads, checkpoints }: { readonly heads: readonly CaseHeads[]; readonly checkpoints: readonly NewestCheckpoint[] }, sides: readonly SideId[]): JointStatement['proof'] {
  return {
    cases: heads.map(({ reference, entries, head }) => ({ reference, entries, head })),
    checkpoints: checkpoints.filter(({ audience }) => sides.every((side) => audience.includes(side))).map(({ number, at, digest }) => ({ number: Number(number), at: new Date(at).toISOString(), digest })),
  };
}

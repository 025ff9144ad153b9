import type { Network } from '#domain';
import type { WordingKey } from '#wording';

/** Why nothing in a paper is real: a network for exercises, or the demonstration, whose every page says that it is one. */
export type Unreal = 'exercise' | 'demonstration';

/** @param embedded whether the service is the demonstration */
export const unrealIn = (network: Pick<Network, 'exercise'>, embedded: boolean): Unreal | null => (network.exercise === true ? 'exercise' : embedded ? 'demonstration' : null);

/** A paper says it in the words of the pages around it. */
export const UNREAL_NOTE: Readonly<Record<Unreal, WordingKey>> = { exercise: 'case.exercise.note', demonstration: 'app.demo' };
export const UNREAL_PREFIX: Readonly<Record<Unreal, WordingKey>> = { exercise: 'case.exercise.prefix', demonstration: 'app.demo.prefix' };

/** Labels of the Traffic Light Protocol 2.0 (FIRST, August 2022), strictest first: how far whoever receives something may pass it on. */
export const TLP_LABELS = ['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const;
export type Tlp = (typeof TLP_LABELS)[number];

/** Who is reached, nearest first: those it was sent to, their organisation, the companies it works for, the bodies concerned, everybody. */
export const CIRCLES = ['recipients', 'organisation', 'clients', 'community', 'public'] as const;
export type Circle = (typeof CIRCLES)[number];

/** The label of whatever says none: all that sides tell each other is for those who need it, inside their bodies and among the companies concerned. */
export const DEFAULT_TLP: Tlp = 'AMBER';

/** The farthest circle of each label. */
const FARTHEST: Readonly<Record<Tlp, Circle>> = { 'RED': 'recipients', 'AMBER+STRICT': 'organisation', 'AMBER': 'clients', 'GREEN': 'community', 'CLEAR': 'public' };

/** Whether something of a label may be shown to a circle. */
export const mayReach = (label: Tlp, circle: Circle): boolean => CIRCLES.indexOf(circle) <= CIRCLES.indexOf(FARTHEST[label]);

/** The label of a whole: the strictest of its parts, and the default of one that has none. */
export const strictest = (labels: readonly Tlp[]): Tlp => TLP_LABELS.find((label) => labels.includes(label)) ?? DEFAULT_TLP;

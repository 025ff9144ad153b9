import type { CaseView } from '#contracts';
import { LICENCE_RESULTS, type LicenceResult } from '#domain';

export interface LicenceCounts { readonly filed: number; readonly waiting: number; readonly ended: Readonly<Record<LicenceResult, number>> }

/** All applications of a case together, those of the list and those that were recorded one by one: how many wait, and how the others ended. */
export function licenceCounts({ applications, waiting, ended, licences }: Pick<CaseView, 'applications' | 'waiting' | 'ended' | 'licences'>): LicenceCounts {
  const single = (result: LicenceResult | null): number => licences.filter((licence) => licence.result === result).length;
  return {
    filed: applications + licences.length, waiting: waiting.reduce((n, day) => n + day.count, 0) + single(null),
    ended: Object.fromEntries(LICENCE_RESULTS.map((result) => [result, ended[result] + single(result)])) as LicenceCounts['ended'],
  };
}

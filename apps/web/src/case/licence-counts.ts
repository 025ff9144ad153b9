import type { CaseView } from '#contracts';
import { LICENCE_RESULTS, type LicenceCounts, type LicenceResult } from '#domain';

/** All applications of a case together, from what its page was given of them, as `LicenceCounts` of the domain counts them. */
export function licenceCounts({ applications, waiting, ended, licences }: Pick<CaseView, 'applications' | 'waiting' | 'ended' | 'licences'>): LicenceCounts {
  const single = (result: LicenceResult | null): number => licences.filter((licence) => licence.result === result).length;
  return {
    filed: applications + licences.length, waiting: waiting.reduce((n, day) => n + day.count, 0) + single(null),
    ended: Object.fromEntries(LICENCE_RESULTS.map((result) => [result, ended[result] + single(result)])) as LicenceCounts['ended'],
  };
}

import { KeyStore } from '#persistence';
import { Config, sameSecret, trackingToken } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';

/** Name of the secret that tracking tokens are derived from. */
const KEY = 'tracking';

/** Secret links by which companies follow their reports. Nothing of them is stored but the how manieth works: the same report gives the same link. */
@Injectable()
export class TrackingLinks {
  constructor(private readonly keys: KeyStore, private readonly config: Config) {}

  /** @param link the how manieth, from 0 */
  async token(report_id: string, link: number): Promise<string> { return trackingToken(await this.keys.secret(KEY), report_id, link); }

  /** @param report_id '' for a report that does not exist, so that looking for one takes the same work */
  async fits(report_id: string, link: number, token: string): Promise<boolean> { return sameSecret(await this.token(report_id, link), token) && report_id !== ''; }

  /** Address of a page of this service as its reader sees it. @param path with a leading slash */
  address(request: Request, path: string): string {
    return `${this.config.public_url ?? `${request.protocol}://${request.get('host') ?? this.config.host}`}${path}`;
  }
}

export const trackingPath = (reference: string, token: string): string => `/track/${reference}/${token}`;

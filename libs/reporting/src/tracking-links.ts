import { KeyStore } from '#persistence';
import { Config, sameSecret } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';

/** Name of the secret that tracking tokens are made with. */
const KEY = 'tracking';
/** The link that a report is filed with: what a filing answers, however often it is repeated. */
export const FIRST_LINK = 0;

/** Secret links by which companies follow their reports. Nothing of them is stored but the how manieth works: the same report gives the same link. */
@Injectable()
export class TrackingLinks {
  constructor(private readonly keys: KeyStore, private readonly config: Config) {}

  /** @param link the how manieth of the report, from `FIRST_LINK`: those before it no longer work */
  async token(report_id: string, link: number): Promise<string> { return this.keys.token(KEY, `tracking:${report_id}${link === 0 ? '' : `:${link}`}`); }

  /** @param report_id '' for a report that does not exist, so that looking for one takes the same work */
  async fits(report_id: string, link: number, token: string): Promise<boolean> { return sameSecret(await this.token(report_id, link), token) && report_id !== ''; }

  /** Address of a page of this service as its reader sees it. @param path with a leading slash */
  address(request: Request, path: string): string {
    return `${this.config.public_url ?? `${request.protocol}://${request.get('host') ?? this.config.host}`}${path}`;
  }
}

export const trackingPath = (reference: string, token: string): string => `/track/${reference}/${token}`;

import type { Language } from '#domain';
import { NetworkStore } from '#persistence';
import { Config } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { createElement } from 'react';
import type { FormError } from './form/question.js';
import type { Raw } from './form/raw.js';
import { renderPage } from './pages/layout.js';
import { TrackPage } from './pages/track-page.js';
import type { Sent, TrackPageProps } from './pages/track-boxes.js';
import { type Words, wordsFor } from './pages/words.js';
import { TrackingLinks } from './tracking-links.js';
import { presentTracked } from './present-tracked.js';
import type { Tracked } from './track-report.js';

/** What a tracking page shows beside the report. */
export interface Beside { readonly raw?: Raw; readonly errors?: readonly FormError[]; readonly sent?: Sent | null }

/** Tracking pages in the language asked for, with the network's names of today. */
@Injectable()
export class TrackPages {
  constructor(private readonly networks: NetworkStore, private readonly config: Config, private readonly links: TrackingLinks) {}

  /** Whether mail goes out of this service. */
  get mails(): boolean { return this.config.mail !== null; }

  words({ kase }: Tracked, language: Language): Words {
    const network = this.networks.current(kase.policy.network);
    const side = network.sides[kase.home];
    if (!side) throw new Error(`network ${network.id} no longer has the side ${kase.home}`);
    return wordsFor(network, side, language);
  }

  /** Address of a tracking page as its reader sees it. */
  address(request: Request, path: string): string { return this.links.address(request, path); }

  render(tracked: Tracked, language: Language, { path, url, raw = {}, errors = [], sent = null }: Beside & Pick<TrackPageProps, 'path' | 'url'>): string {
    return renderPage(createElement(TrackPage, { tracked: presentTracked(tracked), mail: this.mails ? { confirmed_at: tracked.mail_confirmed_at } : null, words: this.words(tracked, language), raw, errors, sent, path, url, now: tracked.read_at }));
  }
}

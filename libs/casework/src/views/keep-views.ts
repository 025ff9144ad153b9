import { BOARD_VIEWS_MAX, type BoardViews, type SaveBoardView } from '#contracts';
import { ProblemError, notFound } from '#edge';
import type { Viewer } from '#identity';
import { BoardViewStore } from '#persistence';
import { isId } from '#platform';
import { Injectable } from '@nestjs/common';

/** Views of the board under names of their owner's, who finds them again in any browser. */
@Injectable()
export class KeepViews {
  constructor(private readonly views: BoardViewStore) {}

  async list({ officer }: Viewer): Promise<BoardViews> { return { views: await this.views.ofOfficer(officer) }; }

  /** @throws ProblemError `not-found` (404) for what is no id, `too-many-views` (409) where the account has as many as it may */
  async save(viewer: Viewer, id: string, { name, ...view }: SaveBoardView): Promise<BoardViews> {
    if (!isId(id)) throw notFound();
    if (!(await this.views.save(viewer.officer, { id, name: name.trim(), ...view }, BOARD_VIEWS_MAX))) throw new ProblemError('too-many-views', { words: { max: BOARD_VIEWS_MAX } });
    return this.list(viewer);
  }

  /** @throws ProblemError `not-found` (404) for one that is not the officer's */
  async remove({ officer }: Viewer, id: string): Promise<void> {
    if (!isId(id) || !(await this.views.remove(officer, id))) throw notFound();
  }
}

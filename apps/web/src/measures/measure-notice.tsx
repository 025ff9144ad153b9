import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { MeasureAlert } from '#contracts';
import { useSound } from '../board/sound.js';
import { Notice } from '../parts/index.js';
import { SayProvider, useSay } from './say.js';

/** A suspended measure that comes back, above every page until its own is opened. It rings as an alert does. */
export function MeasureNotice({ alert }: { alert: MeasureAlert }) {
  return <SayProvider waiting={null}><Returns alert={alert} /></SayProvider>;
}

function Returns({ alert: { id, measure } }: { alert: MeasureAlert }) {
  const say = useSay();
  const { ring } = useSound();
  useEffect(() => ring('alert'), [ring, id]);
  return <Notice tone="warn"><span role="alert">{say.text('measure.returns')} <Link to="/measures/$measure" params={{ measure }}>{say.text('measure.returns.open')}</Link></span></Notice>;
}

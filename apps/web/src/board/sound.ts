import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { stored } from '../shell/stored.js';

/** Two notes for every alert, three rising ones for a serious case: frequency in Hz, start in seconds. */
const NOTES = { alert: [[660, 0], [880, .16]], serious: [[660, 0], [880, .18], [1175, .36], [660, .9], [880, 1.08], [1175, 1.26]] } as const;
const NOTE_S = .15;
const VOLUME = .22;
/** A burst of alerts sounds once. */
const QUIET_MS = 3_000;

const remembered = stored('hotline.sound');
let context: AudioContext | null = null;
let rang_at = -QUIET_MS;
const listeners = new Set<() => void>();
const tell = (): void => listeners.forEach((listener) => listener());
const running = (): boolean => context?.state === 'running';

/** Browsers play nothing before a gesture, so the sound is armed by a click, which also tests it. */
async function arm(): Promise<void> {
  if (!context) {
    context = new AudioContext();
    context.addEventListener('statechange', tell);
  }
  await context.resume();
  tell();
}

function play(notes: readonly (readonly [number, number])[]): void {
  if (!context || !running()) return;
  for (const [hertz, after] of notes) {
    const start = context.currentTime + after;
    const tone = new OscillatorNode(context, { frequency: hertz, type: 'sine' });
    const loudness = new GainNode(context, { gain: 0 });
    loudness.gain.linearRampToValueAtTime(VOLUME, start + .015);
    loudness.gain.setValueAtTime(VOLUME, start + NOTE_S - .04);
    loudness.gain.linearRampToValueAtTime(0, start + NOTE_S);
    tone.connect(loudness).connect(context.destination);
    tone.start(start);
    tone.stop(start + NOTE_S);
  }
}

const subscribe = (listener: () => void) => { listeners.add(listener); return () => { listeners.delete(listener); }; };

export interface Sound {
  /** True only while a sound would really be heard from this tab. */
  readonly armed: boolean;
  readonly turnOn: () => void;
  readonly turnOff: () => void;
  readonly ring: (kind: keyof typeof NOTES) => void;
}

/** The sound of this tab. After a reload the first gesture arms it again where it was on before. */
export function useSound(): Sound {
  const heard = useSyncExternalStore(subscribe, running);
  const [wanted, setWanted] = useState(() => remembered.read() === 'on');
  useEffect(() => {
    if (!wanted || heard) return;
    const rearm = (): void => void arm();
    window.addEventListener('pointerdown', rearm, { once: true });
    window.addEventListener('keydown', rearm, { once: true });
    return () => { window.removeEventListener('pointerdown', rearm); window.removeEventListener('keydown', rearm); };
  }, [wanted, heard]);
  const set = useCallback((on: boolean) => { remembered.write(on ? 'on' : 'off'); setWanted(on); }, []);
  const armed = wanted && heard;
  return {
    armed,
    turnOn: useCallback(() => { set(true); void arm().then(() => play(NOTES.alert)); }, [set]),
    turnOff: useCallback(() => set(false), [set]),
    ring: useCallback((kind) => {
      if (!armed || performance.now() - rang_at < QUIET_MS) return;
      rang_at = performance.now();
      play(NOTES[kind]);
    }, [armed]),
  };
}

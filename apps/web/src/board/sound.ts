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

/** Whether this tab sounds: `waiting` is on, and silent until the browser lets it sound. */
export type SoundState = 'off' | 'waiting' | 'on';
/** What the setting and the browser make of it together. `heard`: whether a sound would really be heard now. */
export const soundState = (wanted: boolean, heard: boolean): SoundState => (!wanted ? 'off' : heard ? 'on' : 'waiting');

export interface Sound {
  readonly state: SoundState;
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
    // Not the first alone: a key such as Escape is no gesture to a browser.
    window.addEventListener('pointerdown', rearm);
    window.addEventListener('keydown', rearm);
    return () => { window.removeEventListener('pointerdown', rearm); window.removeEventListener('keydown', rearm); };
  }, [wanted, heard]);
  const set = useCallback((on: boolean) => { remembered.write(on ? 'on' : 'off'); setWanted(on); }, []);
  const state = soundState(wanted, heard);
  return {
    state,
    turnOn: useCallback(() => { set(true); void arm().then(() => play(NOTES.alert)); }, [set]),
    turnOff: useCallback(() => set(false), [set]),
    ring: useCallback((kind) => {
      if (state !== 'on' || performance.now() - rang_at < QUIET_MS) return;
      rang_at = performance.now();
      play(NOTES[kind]);
    }, [state]),
  };
}

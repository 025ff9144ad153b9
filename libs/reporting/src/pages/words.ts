import type { Language, Network, Side } from '#domain';
import { type Formatter, type Place, type Translator, formatter, translatorFor } from '#wording';

/** Everything a page for one company says things with: its language, its side, and the names the network gives. */
export interface Words {
  readonly t: Translator;
  readonly f: Formatter;
  readonly language: Language;
  readonly network: Network;
  readonly side: Side;
  /** The other sides' governments, by name (WORDING §1.3: a company has no "other side"). */
  readonly otherSide: string;
  /** The company's own government. */
  readonly homeOffice: string;
  /** Where this company's times are read. */
  readonly place: Place;
}

export function wordsFor(network: Network, side: Side, language: Language): Words {
  const t = translatorFor(language);
  const f = formatter(t);
  const others = Object.values(network.sides).filter((s) => s.id !== side.id).map((s) => s.government[language]);
  return {
    t, f, language, network, side, otherSide: f.list(others), homeOffice: side.government[language], place: { zone: side.zone, city: side.city[language] },
  };
}

/** Name of a country or region as the network has it; its code when the network has since dropped it. */
export const countryName = ({ network, language }: Words, code: string): string => network.countries.find((c) => c.code === code)?.name[language] ?? code;
export const portName = ({ network, language }: Words, code: string): string => {
  const port = network.ports.find((p) => p.code === code);
  return port ? `${port.name[language]} (${code})` : code;
};

/** An HS code with its version, once that is known: a draft's code is looked for when it is sent. */
export const hsText = ({ t, f }: Words, code: string, version: string | null | undefined): string => (version ? t.text('field.hs.of', { code: f.hs(code), version }) : f.hs(code));

/** A name where it begins a line: "the Korean government" with a capital. Scripts without capitals stay as they are. */
export const atStart = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

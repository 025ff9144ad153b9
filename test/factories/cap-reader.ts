import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';

/** The schema of OASIS as it was published, with its notice. */
const schema = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(join(import.meta.dirname, '../schemas/cap-1.2.xsd'))));
const NAMES = { c: 'urn:oasis:names:tc:emergency:cap:1.2', a: 'http://www.w3.org/2005/Atom' };

function opened<T>(xml: string, look: (document: XmlDocument) => T): T {
  const document = XmlDocument.fromString(xml);
  try {
    return look(document);
  } finally {
    document.dispose();
  }
}

/** Why a document is no alert of CAP 1.2; null where it is one. */
export const capFault = (xml: string): string | null => opened(xml, (document) => {
  try {
    schema.validate(document);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
});

/** What stands at a path, as a program reads it: `c` is CAP, `a` is Atom. */
export const xmlTexts = (xml: string, path: string): string[] => opened(xml, (document) => document.find(path, NAMES).map((node) => ('value' in node ? String(node.value) : node.content)));

import { ImportForm } from './import-form.js';
import { SayProvider } from './say.js';
import './licences.css';

/** Contracts of a case as a spreadsheet; its words come once somebody may bring one. */
export function ImportShipments({ reference }: { reference: string }) {
  return <SayProvider waiting={null}><ImportForm list="shipments" reference={reference} /></SayProvider>;
}

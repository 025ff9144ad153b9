import { pushContact } from './push-keys.js';

const mail = (from: string) => ({ url: 'smtp://mail.example', from });

it.each([
  ['the sender of mails', { mail: mail('hotline@mail.example'), public_url: 'https://hotline.example', embedded: false }, { subject: 'mailto:hotline@mail.example', real: true }],
  ['the address of the service', { mail: null, public_url: 'https://hotline.example:8443', embedded: false }, { subject: 'https://hotline.example:8443', real: true }],
  ['that address, where mail comes from this machine', { mail: mail('hotline@mail.localhost'), public_url: 'https://hotline.example', embedded: false }, { subject: 'https://hotline.example', real: true }],
  ['nobody real on this machine', { mail: null, public_url: null, embedded: true }, { subject: 'mailto:hotline@localhost', real: false }],
  ['nobody real at a number', { mail: null, public_url: 'https://10.0.0.1', embedded: false }, { subject: 'https://10.0.0.1', real: false }],
  ['nobody real at localhost', { mail: null, public_url: 'https://localhost:3000', embedded: false }, { subject: 'https://localhost:3000', real: false }],
  ['nobody without TLS', { mail: null, public_url: 'http://hotline.example', embedded: false }, null],
])('a push service that has a question can write to %s', (_, config, contact) => { expect(pushContact(config)).toEqual(contact); });

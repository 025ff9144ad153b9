import { commandSchemas, email, saveContactSchema } from './index.js';

describe('a mail address', () => {
  const is = (address: string): boolean => email().safeParse(address).success;

  it('is one, as people have them', () => {
    for (const address of ['desk@works.example', "o'neil+hotline@sub.works.co.kr", 'a_b-c.d@xn--9t4b11yi5a.com', '1@2.example']) expect([address, is(address)]).toEqual([address, true]);
  });

  it('is not two, has no name, comment or quotes beside it, and begins no other line of a message; for a company as for an officer', () => {
    const wrong = [
      'a@works.example,b@works.example', 'a@works.example;b@works.example', 'Desk <desk@works.example>', '<desk@works.example>', 'desk(comment)@works.example', 'desk@[10.0.0.1]', '"a b"@works.example',
      'desk @works.example', 'desk@works.example\r\nBcc: b@works.example', 'desk@works.example\n', 'desk\u0000@works.example', 'desk@works.example\u2028', 'desk:@works.example', 'desk\\@works.example',
      'desk@works', 'desk@', '@works.example', 'desk@.example', 'desk@works..example', 'desk@works.example.', `${'a'.repeat(65)}@works.example`, `desk@${'works.'.repeat(45)}example`,
    ];
    for (const address of wrong) expect([address, is(address), saveContactSchema.safeParse({ address }).success]).toEqual([address, false, false]);
  });
});

describe('the address of a consultation by video', () => {
  const takes = (link: string): boolean => commandSchemas['propose-consultation'].shape.place.safeParse({ kind: 'video', link }).success;

  it('is taken as rooms have them, with a path, a query and a port', () => {
    for (const link of ['https://meet.example/1', 'https://meet.example:8443', 'https://meet.example/19:meeting@thread.v2?tenant=1#now', 'https://회의.example/방']) expect([link, takes(link)]).toEqual([link, true]);
  });

  it('leads the other side where it seems to: nothing unseen, nothing turned round, no name before the host', () => {
    for (const link of ['http://meet.example', 'https://', 'https:///1', 'https://ministry.example@other.example/', 'https://ministry.example\\@other.example/', 'https://a\r\nb.example', 'https://meet.example/a b', 'https://\u202Eelpmaxe.teem', 'https://meet\u200B.example', 'javascript:alert(1)//https://']) {
      expect([link, takes(link)]).toEqual([link, false]);
    }
  });
});

import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { urea } from '../factories/report.js';
import { MARK } from '../factories/hostile.js';

type Bytes = string | Uint8Array;
export interface RawBody { readonly body: Bytes; readonly headers?: Readonly<Record<string, string>>; readonly status: number }

const whole = JSON.stringify(urea({ goods: MARK }));
const json = (type: string): Record<string, string> => ({ 'Content-Type': type });
const packed = (encoding: string): Record<string, string> => ({ 'Content-Encoding': encoding });
/** Blanks are well-formed JSON around a body, so that only their number can be refused. */
const BOMB_BYTES = 64 * 1024 * 1024;
const bomb = (): Buffer => Buffer.alloc(BOMB_BYTES, 0x20);
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');
const letters = (...bytes: number[]): Buffer => Buffer.concat([Buffer.from('{"goods":"'), Buffer.from(bytes), Buffer.from('"}')]);
const LEVELS = 60_000;

/** Bodies of a report that no schema sees, each with the status that it gets. */
export const RAW_BODIES: Readonly<Record<string, () => RawBody>> = {
  'lists without an end': () => ({ body: '['.repeat(LEVELS), status: 400 }),
  'lists in lists': () => ({ body: '['.repeat(LEVELS) + ']'.repeat(LEVELS), status: 422 }),
  'objects in objects': () => ({ body: `${'{"a":'.repeat(LEVELS / 2)}1${'}'.repeat(LEVELS / 2)}`, status: 422 }),
  'one name twice': () => ({ body: whole.replace('{', `{"goods":"${MARK}",`), status: 400 }),
  'one name twice, deep inside': () => ({ body: whole.replace('"company":{', '"company":{"n\\u0061me":"x",'), status: 400 }),
  'one name twice, once escaped': () => ({ body: whole.replace('{', '{"\\u0067oods":"x",'), status: 400 }),
  'what is inherited': () => ({ body: whole.replace('{', '{"__proto__":{"side":"CN"},'), status: 422 }),
  'a number beyond all numbers': () => ({ body: whole.replace('700', '1e400'), status: 422 }),
  'a number of four hundred digits': () => ({ body: whole.replace('700', '9'.repeat(400)), status: 422 }),
  'a number with a hundred thousand digits behind its point': () => ({ body: whole.replace('700', `1e-${'9'.repeat(100_000)}`), status: 422 }),
  'numbers that JSON has not': () => ({ body: whole.replace('700', 'NaN'), status: 400 }),
  'JSON as people write it': () => ({ body: `// ${MARK}\n${whole.replace('}', ',}')}`, status: 400 }),
  'quotes of another kind': () => ({ body: whole.replaceAll('"', '\''), status: 400 }),
  'two bodies': () => ({ body: whole + whole, status: 400 }),
  'UTF-16': () => ({ body: wide(whole), status: 400 }),
  'UTF-16 that says so': () => ({ body: wide(whole), headers: json('application/json; charset=utf-16le'), status: 400 }),
  'UTF-7 that says so': () => ({ body: whole, headers: json('application/json; charset=utf-7'), status: 400 }),
  'UTF-32': () => ({ body: Buffer.from([...'{}'].flatMap((c) => [c.charCodeAt(0), 0, 0, 0])), status: 400 }),
  'EUC-KR': () => ({ body: letters(0xbf, 0xe4, 0xbc, 0xd2), status: 400 }),
  'EUC-KR that says so': () => ({ body: letters(0xbf, 0xe4), headers: json('application/json; charset=euc-kr'), status: 400 }),
  'GB 18030': () => ({ body: letters(0xc4, 0xf2, 0x81, 0x30, 0x81, 0x30), status: 400 }),
  'a letter in more bytes than it needs': () => ({ body: letters(0xc0, 0xbc), status: 400 }),
  'half a character in bytes': () => ({ body: letters(0xed, 0xa0, 0x80), status: 400 }),
  'a letter cut in two': () => ({ body: letters(0xec, 0x9a), status: 400 }),
  'NUL between the words': () => ({ body: whole.replace(',', ',\u0000'), status: 400 }),
  'a bomb of gzip': () => ({ body: gzipSync(bomb()), headers: packed('gzip'), status: 413 }),
  'a bomb of deflate': () => ({ body: deflateSync(bomb()), headers: packed('deflate'), status: 413 }),
  'a bomb of brotli': () => ({ body: brotliCompressSync(bomb(), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }), headers: packed('br'), status: 413 }),
  'a bomb in a bomb': () => ({ body: gzipSync(gzipSync(bomb())), headers: packed('gzip, gzip'), status: 415 }),
  'gzip that ends too early': () => ({ body: gzipSync(whole).subarray(0, 40), headers: packed('gzip'), status: 400 }),
  'gzip that is none': () => ({ body: whole, headers: packed('gzip'), status: 400 }),
  'an unknown packing': () => ({ body: whole, headers: packed('../../zip'), status: 415 }),
  'a form': () => ({ body: `goods=${MARK}`, headers: json('application/x-www-form-urlencoded'), status: 415 }),
  'a form of parts': () => ({ body: `--x\r\nContent-Disposition: form-data; name="f"; filename="../${MARK}"\r\n\r\n1\r\n--x--`, headers: json('multipart/form-data; boundary=x'), status: 415 }),
  'XML': () => ({ body: `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>`, headers: json('application/xml'), status: 415 }),
  'a type that is none': () => ({ body: whole, headers: json(`json; ${MARK}`), status: 415 }),
};

const HEAD = 'POST /api/v1/reports HTTP/1.1\r\nHost: hotline.test\r\nConnection: close\r\nContent-Type: application/json\r\nIdempotency-Key: 01941f29-7c00-7000-8000-000000000000\r\n';
const GET = (path: Bytes, headers = ''): readonly Bytes[] => ['GET ', path, ` HTTP/1.1\r\nHost: hotline.test\r\nConnection: close\r\n${headers}\r\n`];
/** What is no request, or none that ends. Some of it is answered by closing the connection alone. */
export const RAW_REQUESTS: Readonly<Record<string, readonly Bytes[]>> = {
  'a part that ends too early': [`${HEAD}Transfer-Encoding: chunked\r\n\r\n`, '400\r\n{"goods":'],
  'a part without a size': [`${HEAD}Transfer-Encoding: chunked\r\n\r\n`, 'zz\r\n{}\r\n0\r\n\r\n'],
  'a part larger than anything': [`${HEAD}Transfer-Encoding: chunked\r\n\r\n`, 'ffffffffffffffff\r\n{}'],
  'less than it says': [`${HEAD}Content-Length: 5000\r\n\r\n`, whole], 'more than it says': [`${HEAD}Content-Length: 2\r\n\r\n`, `{}${whole}`],
  'two lengths': [`${HEAD}Content-Length: 2\r\nContent-Length: 3\r\n\r\n`, '{}'], 'a length and parts': [`${HEAD}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n`, '0\r\n\r\nGET /smuggled HTTP/1.1\r\n\r\n'],
  'a length below nothing': [`${HEAD}Content-Length: -1\r\n\r\n`], 'a header of 20 kB': GET('/api/v1/cases', `Cookie: hotline_session=${'x'.repeat(20_000)}\r\n`), 'three thousand headers': GET('/report', 'X: 1\r\n'.repeat(3_000)),
  'NUL in a header': GET('/report', `Accept-Language: ko\u0000${MARK}\r\n`), 'a line end in a header': GET('/report', `Accept-Language: ko\rSet-Cookie: x=${MARK}\r\n`), 'a header without a name': GET('/report', `: ${MARK}\r\n`), 'a header on two lines': GET('/report', `X: a\r\n ${MARK}\r\n`),
  'letters in a header': GET('/report', Buffer.from(`Accept-Language: 한국어${MARK}\r\nCookie: hotline_session=한국;hotline_language=${MARK}\r\nAuthorization: Bearer 요소\r\n`).toString('utf8')), 'an address of 20 kB': GET(`/${'x'.repeat(20_000)}`),
  'an address in bytes': GET(Buffer.from([0x2f, 0xff, 0xfe, 0x80])), 'an address of elsewhere': GET('http://evil.example/api/v1/cases'), 'an address with a name in it': GET('//evil.example/report'), 'an address that goes up': GET('/desk/assets/../../../../etc/passwd'), 'an address of dots in escapes': GET('/desk/%2e%2e/%2e%2e/%5c..%5cetc/passwd'),
  'an address with NUL': GET('/desk/assets/x%00.js'), 'an address of nothing': GET('*'), 'the star': ['OPTIONS * HTTP/1.1\r\nHost: hotline.test\r\nConnection: close\r\n\r\n'], 'a tunnel': ['CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n'], 'a trace': ['TRACE /api/v1/session HTTP/1.1\r\nHost: hotline.test\r\nConnection: close\r\nCookie: hotline_session=x\r\n\r\n'],
  'a method of nobody': ['HURT /report HTTP/1.1\r\nHost: hotline.test\r\n\r\n'], 'no host': ['GET /report HTTP/1.1\r\n\r\n'], 'two hosts': ['GET /report HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n'], 'a host with markup': [`GET /report HTTP/1.1\r\nHost: "><script>alert('${MARK}')</script>\r\nConnection: close\r\n\r\n`],
  'no HTTP at all': [Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03])], 'an old protocol': ['GET /report\r\n\r\n'], 'a new protocol': ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'], 'an expectation': GET('/report', `Expect: ${MARK}\r\n`), 'a socket elsewhere': GET('/api/v1/cases', 'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13\r\n'),
  'a socket of nobody': GET('/socket.io/?EIO=4&transport=websocket', 'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n'), 'an old socket': GET(`/socket.io/?EIO=99&transport=${MARK}&sid=__proto__`), 'many ranges': GET('/report/style.css', `Range: bytes=${'0-0,'.repeat(2_000)}0-0\r\n`),
  'many languages': GET('/report', `Accept-Language: ${'x-y;q=0.1,'.repeat(1_200)}ko\r\n`), 'many kinds': GET('/nothing', `Accept: ${'a/b;q=0.1,'.repeat(1_200)}text/html\r\n`), 'many cookies': GET('/report', `Cookie: ${'a=%;'.repeat(3_000)}__proto__=1\r\n`),
};

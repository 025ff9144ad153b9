import { savedAs } from './send-file.js';

describe('the name under which a file is saved', () => {
  it.each([
    ['계약서 (최종).PDF', '계약서 (최종).PDF'], ['合同.pdf', '合同.pdf'], ['paper', 'paper.pdf'], ['paper.pdf.exe', 'paper.pdf.exe.pdf'], ['page.html', 'page.html.pdf'],
    ['../../etc/passwd', '_.._etc_passwd.pdf'], ['C:\\windows\\x.pdf', 'C__windows_x.pdf'], ['a\u0000b.pdf', 'a_b.pdf'], ['a\r\nSet-Cookie: x=1.pdf', 'a__Set-Cookie_ x=1.pdf'],
    ['invoice\u202efdp.exe', 'invoice_fdp.exe.pdf'], ['a\u200bb.pdf', 'a_b.pdf'], ['...', 'file.pdf'], ['  ', 'file.pdf'], ['x.pdf. ', 'x.pdf'], ['.pdf', 'pdf.pdf'], ['a"b;c.pdf', 'a_b;c.pdf'],
  ])('%j becomes %j', (name, saved) => { expect(savedAs(name, 'application/pdf')).toBe(saved); });

  it('has an ending of its kind, whichever of them', () => {
    expect([savedAs('a.jpeg', 'image/jpeg'), savedAs('a.png', 'image/jpeg'), savedAs('a.csv', 'text/plain'), savedAs('a.html', 'text/plain')]).toEqual(['a.jpeg', 'a.png.jpg', 'a.csv', 'a.html.txt']);
  });
});

import type { papers as en } from '../en/papers.js';

export const papers: Readonly<Record<keyof typeof en, string>> = {
  // Problem documents about files
  'problem.file-empty.title': '빈 파일입니다',
  'problem.file-empty.detail': '저장된 내용은 없습니다. 파일을 다시 선택하세요',
  'problem.file-not-taken.title': '받을 수 없는 형식의 파일입니다',
  'problem.file-not-taken.detail': 'PDF, PNG, JPEG, WebP, 매크로가 없는 Word·Excel·PowerPoint(docx, xlsx, pptx), HWP, HWPX, OFD, UTF-8 텍스트·CSV를 받습니다. PDF로 저장하여 다시 시도하세요',
  'problem.file-refused.title': '유해 파일 검사에서 거부된 파일입니다',
  'problem.file-refused.detail': '저장된 내용은 없습니다. 사용하시는 컴퓨터에서 파일을 확인하세요',
  'problem.file-unchecked.title': '지금은 파일을 검사할 수 없습니다',
  'problem.file-unchecked.detail': '저장된 내용은 없습니다. 몇 분 뒤 다시 시도하세요',
  'problem.files-off.title': '이 서비스에서는 파일을 받지 않습니다',
  'problem.files-off.detail': '운영자가 파일 보관 장소를 설정하지 않았습니다',
  'problem.too-many-files.title': '파일을 더 추가할 수 없습니다',
  'problem.too-many-files.detail': '최대 {max}개까지 가능합니다. 저장된 내용은 없습니다',
  'rule.too_many_bytes': '너무 깁니다. 최대 {max}바이트',

  // Papers of a company, on its own page
  'track.papers.title': '관련 서류',
  'track.papers.hint': '계약서, 수출입신고서, 접수증 등을 한 번에 한 개씩 올려 주세요. 파일당 {maxMb}MB까지이며 PDF, JPG, PNG, WebP, Word, Excel, PowerPoint, HWP, HWPX, OFD, 텍스트, CSV를 받습니다. {homeOffice} 담당자만 열어 볼 수 있습니다.',
  'track.papers.secrecy': '비밀·대외비 자료는 올리지 마십시오',
  'track.papers.choose': '파일',
  'track.papers.send': '파일 보내기',
  'track.papers.sent': '파일을 추가하였습니다',
  'track.papers.none': '추가한 파일이 없습니다',
  'track.papers.error.none': '파일을 선택하세요',
  'track.papers.error.name': '파일 이름이 너무 길거나 저장할 수 없는 문자가 들어 있습니다',
  'track.papers.more': '이전 파일 {count}개',
  'track.papers.added': '추가 {when}\u00a0· {size}',
  'track.papers.consent.none': '{otherSide}에 원본 그대로 제공하는 데 동의하지 않음',
  'track.papers.consent.agreed': '{otherSide}에 원본 그대로 제공하는 데 동의함({when})',
  'track.papers.consent.withdrawn': '동의를 철회함({when})',
  'track.papers.agree': '원본 그대로 제공하는 데 동의',
  'track.papers.withdraw': '동의 철회',
  'track.papers.given': '{otherSide}에 제공함({when}). 되돌릴 수 없습니다',
  'track.papers.given.redacted': '제공할 수 없는 내용을 가린 파일을 {otherSide}에 제공함({when})',
  'track.papers.receipt': '처리 상황 페이지에서 관련 서류를 추가할 수 있습니다.',
};

import type { papers as en } from '../en/papers.js';

export const papers: Readonly<Record<keyof typeof en, string>> = {
  // Problem documents about files
  'problem.file-empty.title': '文件为空',
  'problem.file-empty.detail': '内容未保存，请重新选择文件',
  'problem.file-not-taken.title': '不支持该类文件',
  'problem.file-not-taken.detail': '支持PDF、PNG、JPEG、WebP、不含宏的Word、Excel、PowerPoint（docx、xlsx、pptx）、HWP、HWPX、OFD，以及UTF-8编码的文本和CSV。请另存为PDF后重试',
  'problem.file-refused.title': '文件未通过有害内容检查',
  'problem.file-refused.detail': '内容未保存，请在本机检查该文件',
  'problem.file-unchecked.title': '暂时无法检查文件',
  'problem.file-unchecked.detail': '内容未保存，请几分钟后重试',
  'problem.files-off.title': '本服务不接收文件',
  'problem.files-off.detail': '运行方尚未设置文件存放位置',
  'problem.too-many-files.title': '不能再添加文件',
  'problem.too-many-files.detail': '最多{max}个文件，内容未保存',
  'rule.too_many_bytes': '过长，最多{max}字节',

  // Papers of a company, on its own page
  'track.papers.title': '相关材料',
  'track.papers.hint': '如合同、报关单、受理单，每次一个文件，不超过{maxMb} MB，支持PDF、JPG、PNG、WebP、Word、Excel、PowerPoint、HWP、HWPX、OFD、文本、CSV。仅{homeOffice}的工作人员可以打开。',
  'track.papers.secrecy': '请勿上传涉及国家秘密、工作秘密的材料',
  'track.papers.choose': '文件',
  'track.papers.send': '发送文件',
  'track.papers.sent': '文件已添加',
  'track.papers.none': '尚未添加文件',
  'track.papers.error.none': '请选择文件',
  'track.papers.error.name': '文件名过长，或含有无法保存的字符',
  'track.papers.more': '另有{count}个较早的文件',
  'track.papers.added': '添加时间：{when}\u00a0· {size}',
  'track.papers.consent.none': '尚未同意按原样提供给{otherSide}',
  'track.papers.consent.agreed': '已同意按原样提供给{otherSide}（{when}）',
  'track.papers.consent.withdrawn': '已撤回同意（{when}）',
  'track.papers.agree': '同意按原样提供',
  'track.papers.withdraw': '撤回同意',
  'track.papers.given': '已提供给{otherSide}（{when}），不能收回',
  'track.papers.given.redacted': '已将去除不可提供内容的版本提供给{otherSide}（{when}）',
  'track.papers.receipt': '您可以在办理进展页面添加相关材料。',
};

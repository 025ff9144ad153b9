import type { talk as en } from '../en/talk.js';

export const talk: Readonly<Record<keyof typeof en, string>> = {
  'talk.red': '仅限办理单位的联络员在本页面查看，不写入办理记录和任何文件。',
  'talk.corrects': '更正{when}的信息',
  'talk.corrected': '已于{when}更正',
  'talk.correct.about': '更正对象',
  'talk.correct.of': '{when}的{type}',

  // Words in another language
  'talk.translation.into': '{language}译文（选填）',
  'talk.translation.hint': '显示在原文旁，以原文为准',
  'talk.translation.person': '{language}，{side}人工翻译',
  'talk.translation.machine': '{language}，机器翻译稿（未审校）',
  'talk.translation.checked': '{language}，机器翻译，{office}已于{when}审校',
  'talk.review.keys': '输入时按Ctrl+Enter或⌘+Enter也可进入核对步骤，不会直接发送。',
  'talk.review.translation': '{language}（您的译文）',
  'talk.translate': '添加译文…',
  'talk.translate.title': '添加{language}译文',
  'talk.translate.text': '各方均可在原文旁看到译文，添加后不可修改。',
  'talk.translate.field': '译文',
  'talk.machine': '机器翻译为{language}…',
  'talk.machine.title': '机器翻译该信息',
  'talk.machine.text': '文字将发送至本热线的翻译服务。在联络员审校之前，译文标注为未审校。',
  'talk.machine.confirm': '翻译',
  'talk.check': '确认已审校…',
  'talk.check.title': '确认机器译文已审校',
  'talk.check.text': '请确认已与原文核对。审校单位将予登记，各方均可看到。',
  'talk.names': '文中有企业未同意向{side}提供的内容：{found}。发送后{side}将看到原文，无法收回。',
  'talk.names.confirm': '已核对，按原文发送',
};

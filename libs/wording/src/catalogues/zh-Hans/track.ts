import type { track as en } from '../en/track.js';

export const track: Readonly<Record<keyof typeof en, string>> = {
  // The page a company follows its report on
  'track.title': '诉求办理进展',
  'track.title.reference': '诉求{reference}',
  'track.reference': '回执编号',
  'track.filed_at': '提交时间',
  'track.state': '办理进度',
  'track.keep': '任何持有本页网址的人均可查看，请妥善保管，勿转发他人。',
  'track.bookmark': '请收藏或打印本页，这是再次查看诉求的唯一途径。',

  // What each stage means for the company
  'track.stage.filed': '已收到您的诉求，我们将不晚于{date}首次联系您。',
  'track.stage.needs_facts': '还需要补充一些情况，请回答下列问题。',
  'track.stage.validated': '您反映的情况已核实，正在办理。',
  'track.stage.linked': '您反映的情况已列入与{otherSide}的沟通事项。',
  'track.stage.answered_at_home': '主管部门已答复，请查看下方答复内容。',
  'track.stage.rejected': '本次诉求不予受理，理由和后续办法见下方。',
  'track.stage.withdrawn': '您已撤回本次诉求。',
  'track.stage.closed': '办理已结束：{outcomes}',
  'track.answer': '答复',
  'track.progress': '办理过程',

  // Adding facts and answering
  'track.question': '{homeOffice}的问题',
  'track.question.asked': '{when}提出',
  'track.question.none': '暂无待回答的问题',
  'track.reply': '您的回答',
  'track.reply.send': '提交回答',
  'track.reply.sent': '回答已提交',
  'track.add': '补充说明',
  'track.add.hint': '例如：货物已放行、到货日期有变、库存减少',
  'track.add.send': '提交',
  'track.add.sent': '补充内容已于{when}提交',
  'track.added': '{when}补充的内容',
  'track.error.empty': '请输入内容',
  'track.error.long': '内容不能超过{max}个字',
  'track.your_report': '您提交的内容',
  'track.given': '已向{otherSide}提供的信息',
  'track.given.none': '尚未向{otherSide}提供信息',
  'track.contact': '如遇紧急情况，请拨打{phone}',
  'track.not_found': '未找到该诉求，请核对网址',
};

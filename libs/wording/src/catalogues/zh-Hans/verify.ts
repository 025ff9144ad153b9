/** What `npx hotline` says at a terminal. Times are in UTC as the file has them, sides are its codes. */
export const verify = {
  'verify.help': `用法：npx hotline verify case.bundle.json [--key KR=kr.pem]... [--against other.bundle.json] [--language ko|zh-Hans|en]
         不连接系统即可校验导出的事项记录，并说明哪些内容有改动、哪些内容由哪一方的密钥证明
         --key      从该方取得的公钥，可多次指定；不写 "KR=" 时，以文件所载的一方为准
         --against  同一事项在其他时间或由另一方导出的文件，两份记录应当一致
       npx hotline countersign checkpoint.json --key private.pem --side CN
         输出本方对所收到校验点的签名
       npx hotline hs import hs-2028.csv [--version 2028]
         将某一版HS的6位编码登记到系统，与已有版本并存
         文件为含section、hscode、description、parent、level列的通用格式表格，写入HOTLINE_CONFIG_DIR（./config）下的hs文件夹
       npx hotline network check kr-cn.yaml [--calendars DIR]
         不连接系统即可检查热线配置文件，逐条列出错误及其行号和列号（错误说明为英文）
         --calendars  各方日历所在的文件夹；不写时使用与文件所在文件夹并列的 "calendars"
       npx hotline network diff kr-cn.yaml kr-cn.next.yaml [--calendars DIR]
         逐项列出配置文件后一版本的改动，并说明在办事项是否沿用原规则

退出码：0：在所述范围内校验无误，或文件没有错误；1：不一致，或有错误；2：无法校验，或所提供的密钥不能证明`,
  'verify.network.fine': '{file}：{sides, number}方、{channels, number}个渠道、{offices, number}个部门，没有错误',
  'verify.network.mistakes': '{file}：{count, number}处错误',
  'verify.diff.versions': '第{before, number}版（{before_from}起施行）→ 第{after, number}版（{after_from}起施行）',
  'verify.head.holds': '{file}：校验无误',
  'verify.head.partly': '{file}：校验无误，但所提供的密钥未能证明全部签名。',
  'verify.head.alone': '{file}：文件自身一致。未提供任何一方的密钥，不能证明文件由谁制作。',
  'verify.head.changed': '{file}：与导出时不同，或自相矛盾。',
  'verify.head.unproven': '{file}：文件自身一致，但所提供的密钥不能证明。',
  'verify.head.against': '{file}、{other}：两份文件不可能都真实。',
  'verify.head.apart': '{file}、{other}：不能相互比较。',
  'verify.head.together': '{file}、{other}的比较：',
  'verify.more': '……另有{count}条',
  'verify.unusable.read': '{file}无法读取：{error}',
  'verify.unusable.long': '{file}超过{max}字节',
  'verify.unusable.key': '{file}中没有PEM格式的Ed25519密钥：{error}',
  'verify.unusable.folder': '{folder}不是HS编码列表文件夹，请用HOTLINE_CONFIG_DIR指明含有hs文件夹的位置',
  'verify.unusable.write': '{file}无法写入：{error}',
  'verify.unusable.words': '无法使用的命令：{error}。用法见--help',
  'verify.unusable.public': '{file}中只有公钥，此处需要私钥',
  'verify.unusable.checkpoint': '{file}不是本服务提供的单个校验点',
  'verify.unusable.language': '{language}不是ko、zh-Hans、en之一',
  'verify.countersign.other': '第{number}号校验点为{side}方列出的密钥不是{file}的密钥',
  'verify.countersign.post': '请以POST发送至：{path}',

  // What was changed
  'verify.read.json': '文件无法按UTF-8编码的JSON读取，说明有字节被改动、添加或去除（{error}）。',
  'verify.read.shape': '文件不是导出事项的格式：{place}缺失、未知或内容不符（{problem}）。',
  'verify.read.unsayable': '文件中有导出事项不可能包含的内容：半个字符，或超出任何记录的层次。',
  'verify.read.rewritten': '无论内容如何，文件的文本已与写出时不同：空格、换行、名称顺序有变，或同一名称出现两次。',
  'verify.read.beside': '记录以外的内容被改动、添加或去除：校验点的签名、密钥或密钥更换记录与导出时不同。',
  'verify.chain.missing': '第{seq}条记录之前缺少第{first}至{last}条记录。',
  'verify.chain.missing.one': '第{seq}条记录之前缺少第{missing}条记录。',
  'verify.chain.twice': '第{seq}条记录出现两次，其中一条是插入的。',
  'verify.chain.order': '记录的顺序被改动：{places}。',
  'verify.chain.place': '第{expected}条的位置上是第{seq}条',
  'verify.chain.changed': '第{seq}条记录被改动：内容与其所载的哈希值不符。',
  'verify.chain.follows': '第{seq}条记录与前一条不衔接：此处有记录被插入、去除、移动，或改动后重新计算了哈希值。',
  'verify.chain.own': '第{seq}条记录中{side}方的内部内容被改动：与记录所载的封存值不符。',
  'verify.chain.own-missing': '第{seq}条记录中{side}方的内部内容被去除：记录载有其封存值。',
  'verify.chain.bound': '第{seq}条记录所绑定的{side}方内部记录与文件所载不同：在此之前的内部记录有插入、去除、移动或改动。',
  'verify.private': '{side}方内部记录：{what}',
  'verify.private.out': '{side}方的内部记录被去除：导出时文件中有此部分。',
  'verify.end.missing': '末尾缺失：导出时最后一条是第{last}条记录，而文件止于第{ends}条。',
  'verify.end.added': '末尾添加了记录：导出时最后一条是第{last}条记录，而文件止于第{ends}条。',
  'verify.end.head': '末条记录校验值被替换：导出时为{head}，而文件最后的第{seq}条记录为{hash}。',
  'verify.checkpoint.out': '校验点被去除：该事项导出时附有校验点。',
  'verify.checkpoint.replaced': '校验点被替换：{at}的第{number}号校验点不是导出时所附的校验点，而是更早的或其他的校验点。',
  'verify.checkpoint.foreign': '{at}的第{number}号校验点不是{side}方在合作框架{network}中收到的校验点。',
  'verify.checkpoint.younger': '{at}的第{number}号校验点并不早于{exported}的导出。',
  'verify.checkpoint.longer': '{at}的第{number}号校验点含有前{entries}条记录，而文件中没有这么多。',
  'verify.checkpoint.rewritten': '{at}的第{number}号校验点与截至第{last}条的本记录不符：此后有记录被改写，或该校验点属于其他事项。',
  'verify.key.changed': '密钥{key}被改动：名称与其哈希值不符。',
  'verify.key.two-sides': '密钥{key}同时列为{one}方和{other}方的密钥：持有者可用双方名义签名。',
  'verify.key.second': '文件为{side}方列出了另一密钥{key}，而{side}方以您提供的密钥签名的密钥更换并未指向该密钥。如{side}方自己说明两个密钥均为其所有，请同时提供。',
  'verify.the.export': '导出的记录',
  'verify.the.checkpoint': '第{number}号校验点',
  'verify.the.private-checkpoint': '{side}方内部记录的第{number}号校验点',
  'verify.the.succession': '{side}方的密钥更换',
  'verify.signed.side-twice': '{statement}为{side}方列出了两个密钥：每一方只签名一次。',
  'verify.signed.succession': '{statement}无效：不是同一方的两个密钥之间的更换，或未由两个密钥分别签名。',
  'verify.signed.missing': '{statement}：列为签名者的{side}方的签名缺失（密钥{key}）。',
  'verify.signed.order': '{statement}的签名不是按所列顺序每个签名者一个：有签名重复、添加或移动。',
  'verify.signed.nobody': '{statement}无人签名，没有密钥可作依据。',
  'verify.signed.broken': '{statement}：{side}方的签名不成立，签名的内容被改动，或并非密钥{key}所签。',
  'verify.signed.keyless': '{statement}：{side}方的签名无法校验，文件中没有其密钥{key}。',

  // What the keys do not prove
  'verify.unproven.nobody': '导出的记录无人签名：导出之处没有任何一方的私钥。',
  'verify.unproven.nowhere': '未由您提供的密钥签名：{name}的密钥（{key}）在文件中未列为任何一方的密钥。',
  'verify.unproven.other-key': '就{side}方而言，未由您提供的密钥签名：{name}的密钥（{key}）没有签名，文件为{side}方列出的是其他密钥：{others}。',
  'verify.unproven.not-signed': '就{side}方而言，未由您提供的密钥签名：{side}方未以{name}的密钥（{key}）签名导出的记录，也未签名其中的校验点。',
  'verify.unproven.advice': '或者文件并非其表面所示，或者密钥属于另一时期：各方以前的密钥及使用期间，与现行密钥在同一处发布。请向该方索取导出当日的密钥，或由其签名的导出记录。',

  // The account
  'verify.signer': '{side}方（密钥{key}）',
  'verify.signer.proven': '{side}方（密钥{key}，已证明）',
  'verify.signer.named': '{side}方（密钥{key}，由{by}方列出，未证明属于{side}方）',
  'verify.signer.unproven': '{side}方（密钥{key}，仅由本文件列出，未证明属于{side}方）',
  'verify.account.case': '合作框架{network}的事项{reference}，{side}方在{at}可见的记录：共{entries}条，无改动、缺失、添加或移动。',
  'verify.account.own': '其中{count}条含有{side}方的内部内容，均与封存值相符。',
  'verify.account.theirs': '其中{count}条含有{side}方的内部内容，封存值证明其存在，内容不予显示。',
  'verify.account.withheld': '其中{count}条仅限接收人阅读（TLP:RED），封存值证明其存在，任何文件均不包含其内容。',
  'verify.account.private': '{count, plural, =0 {{side}方没有仅由本方保存的记录。} other {另有#条记录仅由{side}方保存；共享记录已将其绑定，其他方无从得知其存在。}}',
  'verify.account.label': '本文件的标识为TLP:{label}，即所含内容中最严格的标识。',
  'verify.account.taken': '{name}的密钥（{key}）按文件所列视为{side}方的密钥；如由您自己指明，请用--key {side}={name}',
  'verify.account.no-checkpoint': '尚无校验点含有该事项，仅以导出记录的签名为依据。',
  'verify.account.checkpoint': '{at}的第{number}号校验点（{audience}）含有前{held}条；签名：{signers}。',
  'verify.account.silent': '未在第{number}号校验点签名：{sides}。',
  'verify.account.after': '最后{count}条在其之后，仅以导出记录的签名为依据。',
  'verify.account.signed': '导出记录的签名：{signers}。',
  'verify.account.proven.export': '由{side}方的密钥证明：{side}方签名了导出的全部{entries}条记录及其末尾。',
  'verify.account.proven.checkpoint': '由{side}方的密钥证明：前{entries}条记录与{side}方在第{number}号校验点签名的内容一致。导出的记录未由{side}方签名。',
  'verify.account.rest': '第{first}至{last}条记录，以及第{last}条之后没有遗漏，仅以{sides}方所述为依据；以他方名义写入的记录也是如此。',
  'verify.account.rest.end': '末尾没有遗漏，仅以{sides}方所述为依据。',
  'verify.account.unproven': '没有内容证明由{side}方签名。制作文件者也能制作该密钥，请提供{side}方发布的密钥：--key {side}=FILE',
  'verify.account.age': '签名时，所附校验点已有{age}。',
  'verify.account.age.old': '注意：签名时，所附校验点已有{age}，而校验点每{every}就新增记录制作一次。或者该事项没有变化，或者更新的校验点未附上，请与另一方导出的文件比较：--against FILE',
  'verify.account.no-key': '您未提供密钥，因此采信了文件自身所列的密钥：{keys}。制作文件者也能制作这些密钥，请与各方发布的密钥核对，或以--key KR=kr.pem的形式重新校验。',

  // Two exports of one case
  'verify.against.other-case': '{file}、{other}：不是同一事项的导出记录。',
  'verify.against.differ': '自第{seq}条记录起，两份记录不同：其中一份被改写。',
  'verify.against.forked': '两份文件各有一个第{number}号校验点，内容不同：有人签名了两个。',
  'verify.against.left-out': '{file}于{exported}导出，止于第{last}条记录，而{at}的第{number}号校验点当时已含有{held}条：末尾被略去。',
  'verify.against.shrunk': '{file}于{exported}导出，止于第{last}条记录，而{at}导出的{other}当时已含有{held}条：末尾被略去。',
  'verify.against.same': '截至较短一份所止的第{last}条记录，两份记录一致。',
  'verify.against.equal': '两份文件的{entries}条记录相同。',
  'verify.against.longer': '{longer}（{at}导出）比{shorter}（{before}导出）多{count}条。',
  'verify.against.newer': '{file}附有更新的校验点：{at}的第{number}号。',
};

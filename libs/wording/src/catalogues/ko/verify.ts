/** What `npx hotline` says at a terminal. Times are in UTC as the file has them, sides are its codes. */
export const verify = {
  'verify.help': `사용법: npx hotline verify case.bundle.json [--key KR=kr.pem]... [--against other.bundle.json] [--language ko|zh-Hans|en]
         내려받은 사안 기록을 서비스 없이 검증하고, 무엇이 바뀌었는지, 누구의 키로 무엇이 증명되는지 알려 줍니다
         --key      해당 측에서 직접 받은 검증용 키이며 여러 번 지정할 수 있습니다. "KR="이 없으면 어느 측의 키인지는 파일의 기재에 따릅니다
         --against  같은 사안을 다른 때 또는 다른 측에서 내려받은 파일입니다. 두 파일의 이력이 일치해야 합니다
       npx hotline countersign checkpoint.json --key private.pem --side CN
         받은 확인점에 대한 자기 측의 서명을 출력합니다
       npx hotline hs import hs-2028.csv [--version 2028]
         HS 한 버전의 6자리 코드를 이미 있는 버전과 나란히 서비스에 등록합니다
         파일은 section, hscode, description, parent, level 열이 있는 표준 형식 표이며, HOTLINE_CONFIG_DIR(./config)의 hs 폴더에 저장합니다
       npx hotline network check kr-cn.yaml [--calendars DIR]
         핫라인 설정 파일의 오류를 서비스 없이 모두 찾아 행과 열을 알려 줍니다(오류 내용은 영어로 표시)
         --calendars  각 측의 달력이 있는 폴더입니다. 지정하지 않으면 파일이 있는 폴더 옆의 "calendars"를 사용합니다
       npx hotline network diff kr-cn.yaml kr-cn.next.yaml [--calendars DIR]
         설정 파일의 다음 판에서 바뀌는 값을 모두 알려 주고, 진행 중인 사안의 규정이 유지되는지 밝힙니다

종료 코드: 0 답변에 적은 범위에서 이상 없음 또는 파일에 오류 없음, 1 이상 또는 오류 있음, 2 검증할 수 없거나 지정한 키로 증명되지 않음`,
  'verify.network.fine': '{file}: {sides, number}개 측, 채널 {channels, number}개, 부서 {offices, number}개, 오류 없음',
  'verify.network.mistakes': '{file}: 오류 {count, number}건',
  'verify.diff.versions': '{before, number}판({before_from} 시행) → {after, number}판({after_from} 시행)',
  'verify.head.holds': '{file}: 이상 없음',
  'verify.head.partly': '{file}: 이상 없음. 다만 지정한 키로 모든 서명이 증명되지는 않습니다.',
  'verify.head.alone': '{file}: 파일 안에서는 모순이 없습니다. 어느 측의 키도 없어, 누가 만든 파일인지는 증명되지 않습니다.',
  'verify.head.changed': '{file}: 내려받은 때와 다르거나, 파일 안에 모순이 있습니다.',
  'verify.head.unproven': '{file}: 파일 안에서는 모순이 없으나, 지정한 키로 증명되지 않습니다.',
  'verify.head.against': '{file}, {other}: 두 파일이 모두 참일 수는 없습니다.',
  'verify.head.apart': '{file}, {other}: 서로 비교할 수 없습니다.',
  'verify.head.together': '{file}, {other} 비교:',
  'verify.more': '… 그 밖에 {count}건',
  'verify.unusable.read': '{file} 파일을 읽을 수 없습니다: {error}',
  'verify.unusable.long': '{file} 파일이 {max}바이트를 넘습니다',
  'verify.unusable.key': '{file} 파일에 PEM 형식의 Ed25519 키가 없습니다: {error}',
  'verify.unusable.folder': '{folder}: HS 코드 목록 폴더가 아닙니다. HOTLINE_CONFIG_DIR에 hs 폴더가 있는 위치를 지정하세요',
  'verify.unusable.write': '{file} 파일을 쓸 수 없습니다: {error}',
  'verify.unusable.words': '사용할 수 없는 명령입니다: {error}. 사용법은 --help에 있습니다',
  'verify.unusable.public': '{file} 파일에 검증용 키만 있습니다. 여기에는 개인 키가 필요합니다',
  'verify.unusable.checkpoint': '{file} 파일은 서비스가 제공하는 확인점 하나가 아닙니다',
  'verify.unusable.language': '{language}: ko, zh-Hans, en 중 하나가 아닙니다',
  'verify.countersign.other': '{number}번 확인점에는 {side} 측의 키로 {file}의 키가 아닌 것이 적혀 있습니다',
  'verify.countersign.post': '다음 경로에 POST로 보내세요: {path}',

  // What was changed
  'verify.read.json': '파일을 UTF-8 JSON으로 읽을 수 없습니다. 일부 바이트가 바뀌거나 더해지거나 빠졌습니다({error}).',
  'verify.read.shape': '내려받은 사안 기록의 형식이 아닙니다. {place} 항목이 없거나, 알 수 없거나, 맞지 않습니다({problem}).',
  'verify.read.unsayable': '사안 기록에 있을 수 없는 내용이 있습니다. 반쪽 문자이거나, 어느 기록보다 깊은 구조입니다.',
  'verify.read.rewritten': '내용과 관계없이 파일의 글자가 처음과 다릅니다. 공백, 줄 끝, 이름의 순서가 바뀌었거나 같은 이름이 두 번 있습니다.',
  'verify.read.beside': '기록 밖의 내용이 바뀌거나 더해지거나 빠졌습니다. 확인점의 서명, 키 또는 키 교체 내역이 내려받은 때와 다릅니다.',
  'verify.chain.missing': '{seq}번 기록 앞의 {first}~{last}번 기록이 없습니다.',
  'verify.chain.missing.one': '{seq}번 기록 앞의 {missing}번 기록이 없습니다.',
  'verify.chain.twice': '{seq}번 기록이 두 번 있습니다. 하나는 나중에 넣은 것입니다.',
  'verify.chain.order': '기록의 순서가 바뀌었습니다: {places}.',
  'verify.chain.place': '{expected}번 자리에 {seq}번 기록',
  'verify.chain.changed': '{seq}번 기록이 바뀌었습니다. 내용이 기록에 적힌 해시와 맞지 않습니다.',
  'verify.chain.follows': '{seq}번 기록이 앞 기록과 이어지지 않습니다. 그 자리에서 기록을 넣거나 빼거나 옮겼거나, 고친 뒤 해시를 다시 계산했습니다.',
  'verify.chain.own': '{seq}번 기록의 {side} 측 내부 내용이 바뀌었습니다. 기록에 남은 봉인값과 맞지 않습니다.',
  'verify.chain.own-missing': '{seq}번 기록의 {side} 측 내부 내용이 빠졌습니다. 기록에는 그 봉인값이 있습니다.',
  'verify.chain.bound': '{seq}번 기록에 묶인 {side} 측 내부 이력이 파일의 내부 이력과 다릅니다. 그 기록 앞의 내부 기록을 넣거나 빼거나 옮기거나 바꾼 것입니다.',
  'verify.private': '{side} 측 내부 이력: {what}',
  'verify.private.out': '{side} 측 내부 이력이 빠졌습니다. 내려받은 파일에는 있었습니다.',
  'verify.end.missing': '끝부분이 없습니다. 내려받은 때의 마지막은 {last}번 기록이었으나 파일은 {ends}번 기록에서 끝납니다.',
  'verify.end.added': '끝에 기록이 더해졌습니다. 내려받은 때의 마지막은 {last}번 기록이었으나 파일은 {ends}번 기록에서 끝납니다.',
  'verify.end.head': '마지막 기록의 검증값이 바뀌었습니다. 내려받은 때의 값은 {head}, 파일의 마지막인 {seq}번 기록의 값은 {hash}입니다.',
  'verify.checkpoint.out': '확인점이 빠졌습니다. 이 사안은 확인점과 함께 내려받은 것입니다.',
  'verify.checkpoint.replaced': '확인점이 바뀌었습니다. {at}의 {number}번 확인점은 함께 내려받은 것이 아니며, 이전 것이나 다른 것으로 대체되었습니다.',
  'verify.checkpoint.foreign': '{at}의 {number}번 확인점은 {network} 협력 체계에서 {side} 측이 받는 것이 아닙니다.',
  'verify.checkpoint.younger': '{at}의 {number}번 확인점은 {exported}의 내려받기보다 앞선 것이 아닙니다.',
  'verify.checkpoint.longer': '{at}의 {number}번 확인점에는 기록 {entries}건이 있으나 파일에는 그만큼 없습니다.',
  'verify.checkpoint.rewritten': '{at}의 {number}번 확인점은 {last}번 기록까지의 이 이력과 맞지 않습니다. 그 뒤에 기록이 다시 쓰였거나 다른 사안의 확인점입니다.',
  'verify.key.changed': '키 {key}: 키가 바뀌었습니다. 이름이 키의 해시와 다릅니다.',
  'verify.key.two-sides': '키 {key}: {one} 측과 {other} 측의 키로 함께 적혀 있습니다. 이 키를 가진 쪽이 양측 이름으로 서명하게 됩니다.',
  'verify.key.second': '{side} 측의 두 번째 키 {key}: 지정한 키로 {side} 측이 서명한 키 교체로는 이 키에 이르지 않습니다. 두 키 모두 자기 것이라고 {side} 측이 직접 밝힌 경우에는 둘 다 지정하세요.',
  'verify.the.export': '내려받은 기록',
  'verify.the.checkpoint': '{number}번 확인점',
  'verify.the.private-checkpoint': '{side} 측 내부 이력의 확인점 {number}',
  'verify.the.succession': '{side} 측의 키 교체',
  'verify.signed.side-twice': '{statement}: {side} 측의 키가 두 개 적혀 있습니다. 한 측은 한 번 서명합니다.',
  'verify.signed.succession': '{statement}: 한 측의 두 키 사이의 교체가 아니거나, 두 키로 서명되지 않았습니다.',
  'verify.signed.missing': '{statement}: 서명자로 적힌 {side} 측의 서명이 없습니다(키 {key}).',
  'verify.signed.order': '{statement}: 서명이 적힌 순서대로 서명자마다 하나씩 있지 않습니다. 중복되거나 더해지거나 옮겨졌습니다.',
  'verify.signed.nobody': '{statement}: 아무도 서명하지 않아 근거가 되는 키가 없습니다.',
  'verify.signed.broken': '{statement}: {side} 측의 서명이 맞지 않습니다. 서명한 내용이 바뀌었거나, 키 {key}에 의한 서명이 아닙니다.',
  'verify.signed.keyless': '{statement}: {side} 측의 서명을 검증할 수 없습니다. 키 {key}: 파일에 없습니다.',

  // What the keys do not prove
  'verify.unproven.nobody': '아무도 서명하지 않았습니다. 어느 측의 개인 키도 없는 곳에서 내려받은 기록입니다.',
  'verify.unproven.nowhere': '지정한 키로 서명되지 않았습니다. {name}의 키({key})는 이 파일에 어느 측의 키로도 적혀 있지 않습니다.',
  'verify.unproven.other-key': '{side} 측에 대하여 지정한 키로 서명되지 않았습니다. {name}의 키({key})로 서명한 것이 없고, 파일에는 {side} 측의 다른 키가 적혀 있습니다: {others}.',
  'verify.unproven.not-signed': '{side} 측에 대하여 지정한 키로 서명되지 않았습니다. {side} 측은 {name}의 키({key})로 이 기록에도, 그 안의 확인점에도 서명하지 않았습니다.',
  'verify.unproven.advice': '파일이 보이는 것과 다르거나, 다른 시기의 키입니다. 각 측의 이전 키와 사용 기간은 키를 게시하는 곳에 함께 있습니다. 이 기록을 내려받은 날의 키, 또는 해당 측이 서명한 기록을 그 측에 요청하세요.',

  // The account
  'verify.signer': '{side} 측(키 {key})',
  'verify.signer.proven': '{side} 측(키 {key}, 증명됨)',
  'verify.signer.named': '{side} 측(키 {key}, {by} 측이 적은 것으로 {side} 측의 키임은 증명되지 않음)',
  'verify.signer.unproven': '{side} 측(키 {key}, 이 파일에만 적힌 것으로 {side} 측의 키임은 증명되지 않음)',
  'verify.account.case': '{network} 협력 체계의 사안 {reference}, {at}에 {side} 측이 볼 수 있던 기록 {entries}건: 바뀌거나 빠지거나 더해지거나 옮겨진 것이 없습니다.',
  'verify.account.own': '그중 {count}건에 {side} 측의 내부 내용이 있으며, 모두 봉인값과 맞습니다.',
  'verify.account.theirs': '그중 {count}건에 {side} 측의 내부 내용이 있음은 봉인값으로 증명되며, 내용은 표시되지 않습니다.',
  'verify.account.withheld': '그중 {count}건은 수신자만 보는 내용(TLP:RED)으로, 있음은 봉인값으로 증명되며 어느 파일에도 담기지 않습니다.',
  'verify.account.private': '{count, plural, =0 {{side} 측만 보관한 기록은 없습니다.} other {{side} 측만 보관한 기록이 #건 더 있습니다. 공유 기록이 이를 묶어 두며, 다른 측은 있는지조차 알 수 없습니다.}}',
  'verify.account.label': '이 파일의 표시: TLP:{label}(담긴 내용의 표시 중 가장 엄격한 것)',
  'verify.account.taken': '{name}의 키({key}): 파일의 기재에 따라 {side} 측의 키로 보았습니다. 직접 지정하려면 --key {side}={name}',
  'verify.account.no-checkpoint': '이 사안을 담은 확인점이 아직 없어, 내려받은 기록의 서명만이 근거입니다.',
  'verify.account.checkpoint': '{at}의 {number}번 확인점({audience})에 처음 {held}건이 담겨 있습니다. 서명: {signers}.',
  'verify.account.silent': '{number}번 확인점에 서명하지 않은 측: {sides}.',
  'verify.account.after': '마지막 {count}건은 그 뒤의 것으로, 내려받은 기록의 서명만이 근거입니다.',
  'verify.account.signed': '내려받은 기록의 서명: {signers}.',
  'verify.account.proven.export': '{side} 측의 키로 증명됨: {side} 측은 이 기록 {entries}건 전부와 그 끝에 서명하였습니다.',
  'verify.account.proven.checkpoint': '{side} 측의 키로 증명됨: 처음 {entries}건은 {side} 측이 {number}번 확인점에서 서명한 것입니다. 내려받은 기록에는 {side} 측이 서명하지 않았습니다.',
  'verify.account.rest': '{first}번부터 {last}번까지의 기록과 {last}번 뒤에 빠진 것이 없다는 점은 {sides} 측의 말만을 근거로 합니다. 다른 측 이름으로 적힌 기록도 같습니다.',
  'verify.account.rest.end': '끝에 빠진 것이 없다는 점은 {sides} 측의 말만을 근거로 합니다.',
  'verify.account.unproven': '{side} 측의 서명임이 증명된 것은 없습니다. 파일을 만든 쪽이 그 키도 만들 수 있습니다. {side} 측이 게시한 키를 지정하세요: --key {side}=FILE',
  'verify.account.age': '서명할 때 확인점은 {age} 지난 것이었습니다.',
  'verify.account.age.old': '주의: 서명할 때 확인점은 {age} 지난 것이었습니다. 확인점은 늘어난 기록에 대하여 {every}마다 만듭니다. 사안에 변동이 없었거나 더 새로운 확인점이 빠졌습니다. 상대측에서 내려받은 파일과 비교하세요: --against FILE',
  'verify.account.no-key': '키를 지정하지 않아 파일에 적힌 키를 그대로 믿었습니다: {keys}. 파일을 만든 쪽이 이 키들도 만들 수 있습니다. 각 측이 게시한 키와 비교하거나 --key KR=kr.pem 형식으로 다시 검증하세요.',

  // Two exports of one case
  'verify.against.other-case': '{file}, {other}: 서로 다른 사안의 기록입니다.',
  'verify.against.differ': '{seq}번 기록부터 서로 다른 이력입니다. 둘 중 하나는 다시 쓰인 것입니다.',
  'verify.against.forked': '두 파일 모두 {number}번 확인점이 있으나 서로 다릅니다. 누군가 두 개에 서명하였습니다.',
  'verify.against.left-out': '{file}: {exported}에 내려받아 {last}번 기록에서 끝나지만, {at}의 {number}번 확인점에 이미 {held}건이 있었습니다. 끝부분이 빠졌습니다.',
  'verify.against.shrunk': '{file}: {exported}에 내려받아 {last}번 기록에서 끝나지만, {at}에 내려받은 {other}에 이미 {held}건이 있었습니다. 끝부분이 빠졌습니다.',
  'verify.against.same': '짧은 쪽이 끝나는 {last}번 기록까지 두 파일의 이력이 같습니다.',
  'verify.against.equal': '두 파일의 기록 {entries}건이 같습니다.',
  'verify.against.longer': '{longer}({at} 내려받음)에 {shorter}({before} 내려받음)보다 {count}건이 더 있습니다.',
  'verify.against.newer': '{file}에 더 새로운 확인점이 있습니다: {at}의 {number}번.',
};

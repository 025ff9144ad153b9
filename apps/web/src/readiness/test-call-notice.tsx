import { useEffect } from 'react';
import type { TestCall } from '#contracts';
import { useSound } from '../board/sound.js';
import { useAnswerTestCall } from '../data/test-calls.js';
import { announce, Notice, SendingButton, useProblemText } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { SayProvider, useSay } from './say.js';

/** A test call that waits for the reader, above every page. It rings as an alert does; one click answers it. */
export function TestCallNotice({ call }: { call: TestCall }) {
  return <SayProvider waiting={null}><Waits call={call} /></SayProvider>;
}

function Waits({ call }: { call: TestCall }) {
  const say = useSay();
  const { f } = useWords();
  const { places } = useNames();
  const answer = useAnswerTestCall();
  const explain = useProblemText();
  const { ring } = useSound();
  useEffect(() => ring('alert'), [ring, call.id]);
  return (
    <Notice tone="warn">
      <span className="account-notice" role="alert">
        {say.text('tests.notice', { when: f.time(call.ends_at, places[0].zone) })}
        <SendingButton sending={answer.isPending} onPress={() => answer.mutate(call.id, { onSuccess: () => announce(say.text('tests.notice.done')) })}>{say.text('tests.notice.answer')}</SendingButton>
        {answer.error && explain(answer.error)}
      </span>
    </Notice>
  );
}

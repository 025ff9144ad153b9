import type { AccountRequest } from '#contracts';
import { useRequestWords } from './request-words.js';

const HALF = 4;

/** The code of a request that the reader confirmed, shown now and kept nowhere. @param request undefined where it is no longer listed */
export function OnceCode({ code, request }: { code: string; request: AccountRequest | undefined }) {
  const { say, values } = useRequestWords();
  return (
    <div className="once" role="status">
      <p><b>{say.text('access.code')}</b> <span className="mono once-code">{code.slice(0, HALF)} {code.slice(HALF)}</span></p>
      {request && <p>{say.text('access.code.once', values(request))}</p>}
    </div>
  );
}

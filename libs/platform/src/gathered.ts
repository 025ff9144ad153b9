interface Waiting<Q, A> { readonly question: Q; readonly resolve: (answer: A) => void; readonly reject: (error: unknown) => void }

/**
 * Answers what many ask at the same time together: whoever asks while others are being answered waits for these, and is then
 * answered with everybody else who waited. Nobody gets an answer that began before they asked, and who asks alone waits for nobody.
 */
export class Gathered<Q, A> {
  private waiting: Waiting<Q, A>[] = [];
  private busy = false;

  /**
   * @param answers gives one answer for each question, in their order; where it throws, everybody of that turn hears it
   * @param most questions of one turn
   */
  constructor(private readonly answers: (questions: readonly Q[]) => Promise<readonly A[]>, private readonly most: number) {}

  ask(question: Q): Promise<A> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ question, resolve, reject });
      if (!this.busy) void this.turns();
    });
  }

  private async turns(): Promise<void> {
    this.busy = true;
    // What is asked in the same breath belongs to the same turn.
    await Promise.resolve();
    for (let turn = this.waiting.splice(0, this.most); turn.length > 0; turn = this.waiting.splice(0, this.most)) await this.turn(turn);
    this.busy = false;
  }

  private async turn(turn: readonly Waiting<Q, A>[]): Promise<void> {
    try {
      const answers = await this.answers(turn.map((one) => one.question));
      turn.forEach((one, i) => one.resolve(answers[i] as A));
    } catch (error) {
      turn.forEach((one) => one.reject(error));
    }
  }
}

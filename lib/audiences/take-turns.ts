/** Lets so many work at once; the others wait in their order, and who gave up is passed over. */
export class Turns {
  private working = 0
  private readonly waiting: (() => void)[] = []

  constructor(private readonly mostAtOnce: number) {}

  /** Runs `work` when it is its turn. Null, and nothing is run, where the signal came before that. */
  async take<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T | null> {
    await this.comeUp(signal)
    try {
      return signal.aborted ? null : await work()
    } finally {
      this.working--
      this.waiting.shift()?.()
    }
  }

  /** Whoever gives up comes up at once, to go again: they do no work. */
  private async comeUp(signal: AbortSignal): Promise<void> {
    if (this.working >= this.mostAtOnce && !signal.aborted)
      await new Promise<void>((resolve) => {
        const goOn = () => {
          signal.removeEventListener('abort', giveUp)
          resolve()
        }
        const giveUp = () => {
          this.waiting.splice(this.waiting.indexOf(goOn), 1)
          resolve()
        }
        signal.addEventListener('abort', giveUp, { once: true })
        this.waiting.push(goOn)
      })
    this.working++
  }
}

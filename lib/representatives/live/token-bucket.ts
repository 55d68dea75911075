/** So many questions a minute and no more, with all of them allowed at once at first. */
export class TokenBucket {
  private left: number
  private since: number

  constructor(
    private readonly perMinute: number,
    private readonly nowMs: () => number = Date.now,
  ) {
    this.left = perMinute
    this.since = nowMs()
  }

  /** Takes one if there is one. Nobody waits: the next service is asked instead. */
  take(): boolean {
    const now = this.nowMs()
    this.left = Math.min(this.perMinute, this.left + ((now - this.since) / 60_000) * this.perMinute)
    this.since = now
    if (this.left < 1) return false
    this.left -= 1
    return true
  }
}

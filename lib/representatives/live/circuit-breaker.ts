const failuresToOpen = 5
const openMs = 60_000

/** Stops asking a service that failed five times running, for a minute; then one question decides. */
export class CircuitBreaker {
  private failures = 0
  private openUntil = 0

  constructor(private readonly nowMs: () => number = Date.now) {}

  /** Whether a question may be asked. After the minute it lets one through, and the next only once that one went well. */
  lets(): boolean {
    if (this.failures < failuresToOpen) return true
    if (this.nowMs() < this.openUntil) return false
    this.openUntil = this.nowMs() + openMs
    return true
  }

  wentWell(): void {
    this.failures = 0
  }

  failed(): void {
    this.failures += 1
    if (this.failures >= failuresToOpen) this.openUntil = this.nowMs() + openMs
  }
}

const moves = process.stdout.isTTY === true

/**
 * How far something long has come, in percent of its bytes: one line that moves at a terminal, a plain line every few
 * seconds elsewhere.
 * @param words what is being done: "uk-mps: read"
 */
export function progressLine(words: string): { show(done: number, all: number): void; end(): void } {
  const pauseMs = moves ? 100 : 5000
  let last = performance.now()
  let isShown = false
  return {
    show(done, all) {
      if (performance.now() - last < pauseMs) return
      last = performance.now()
      isShown = true
      const share = all > 0 ? Math.floor((done / all) * 100) : 100
      process.stdout.write(moves ? `\r\u001b[2K${words} ${share} %` : `${words} ${share} %\n`)
    },
    end() {
      if (moves && isShown) process.stdout.write('\r\u001b[2K')
    },
  }
}

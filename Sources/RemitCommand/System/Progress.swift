import Glibc

/// A count on the terminal for work of over half a second; silent elsewhere.
struct Progress {
  private let console: Console
  private let total: Int
  private let start: Double
  private var done = 0
  private var shown: Double?

  /// Starts the clock for `total` steps.
  init(_ console: Console, total: Int) {
    self.console = console
    self.total = total
    start = Self.now()
  }

  /// Counts one step, and shows the count at most ten times a second.
  mutating func step() {
    done += 1
    guard console.surroundings.isErrorTerminal, done.isMultiple(of: 64) else { return }
    let now = Self.now()
    guard now - start > 0.5, now - (shown ?? 0) > 0.1 else { return }
    shown = now
    console.say("\r\(done)/\(total)")
  }

  /// Wipes the count.
  mutating func finish() {
    if shown != nil { console.say("\r\u{1B}[K") }
    shown = nil
  }

  private static func now() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

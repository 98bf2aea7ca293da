import Glibc
import Synchronization
import RemitText

/// A builder that a thread of its own fills while the caller goes on.
///
/// Where no thread can be had, it is filled when it is asked for.
final class BackgroundWords: Sendable {
  private let builder = Mutex<LexiconBuilder?>(nil)
  private let thread = Mutex<pthread_t?>(nil)
  private let make: @Sendable () -> LexiconBuilder

  init(_ make: @escaping @Sendable () -> LexiconBuilder) {
    self.make = make
    let handed = unsafe Unmanaged.passRetained(self)
    var id = pthread_t()
    let code = unsafe pthread_create(&id, nil, fillWords, handed.toOpaque())
    if code == 0 {
      thread.withLock { $0 = id }
    } else {
      unsafe handed.release()
    }
  }

  fileprivate func fill() {
    let made = make()
    builder.withLock { $0 = made }
  }

  /// The builder, for which the caller waits if it must.
  func result() -> LexiconBuilder {
    thread.withLock { id in
      if let running = id { _ = pthread_join(running, nil) }
      id = nil
    }
    return builder.withLock { $0 } ?? make()
  }
}

/// What the thread runs: it is handed the words that it fills.
private func fillWords(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let context = unsafe context else { return nil }
  unsafe Unmanaged<BackgroundWords>.fromOpaque(context).takeRetainedValue().fill()
  return nil
}

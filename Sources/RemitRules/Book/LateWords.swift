package import RemitLanguage
import Synchronization

/// The files behind prepared words, read when somebody asks for a word of a class and not before.
package final class LateWords: Sendable {
  private let read: @Sendable () -> [RulesFile]
  private let lines = Mutex<[String: [EntryLine]]?>(nil)

  package init(_ read: @escaping @Sendable () -> [RulesFile]) { self.read = read }

  /// What the files say of the class, in their order.
  func lines(of name: String) -> [EntryLine] {
    lines.withLock { known in
      if known == nil {
        known = PackIndex(read()).classes.mapValues { $0.flatMap(\.statement.lines) }
      }
      return known?[name] ?? []
    }
  }
}

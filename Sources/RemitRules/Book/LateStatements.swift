package import RemitLanguage
import Synchronization

/// What the files of a book say beyond what judging reads, gathered when somebody asks and not before.
package final class LateStatements: Sendable {
  private let gather: @Sendable () -> PackIndex
  private let gathered = Mutex<PackIndex?>(nil)

  /// The statements of the files that `read` gives.
  package init(_ read: @escaping @Sendable () -> [RulesFile]) { gather = { PackIndex(read()) } }

  /// Statements that are at hand.
  init(_ index: PackIndex) { gather = { index } }

  /// What the files say of a class, in their order.
  func lines(of name: String) -> [EntryLine] {
    (index.classes[name] ?? []).flatMap(\.statement.lines)
  }

  /// The statement of a rule, with the file that it stands in.
  func rule(_ name: String) -> PackIndex.Entry<RuleStatement>? { index.rules[name] }

  private var index: PackIndex {
    gathered.withLock { known in
      if let known { return known }
      let index = gather()
      known = index
      return index
    }
  }
}

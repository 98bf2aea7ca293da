import Glibc

/// One run of the benchmark: makes duties, times the command and `wc -w` on them, prints a table.
struct Bench {
  let arguments: [String]

  private static let help = """
    Usage: remit-bench [--duties N] [--command PATH]

    Times `remit split --format ndjson` on generated duties in English and Russian, side by side with
    `LC_ALL=C.UTF-8 wc -w` on the same duties, one a line. Times are processor seconds of the child.

      --duties N       how many duties to generate (default 500000)
      --command PATH   the remit to time (default: the one beside this program)
      --help           this page

    Build both first: swift build -c release

    """

  /// Does what the arguments ask for; gives the exit status.
  func run() -> Int32 {
    do {
      guard let options = try BenchOptions(arguments) else {
        print(Self.help, terminator: "")
        return 0
      }
      try measure(options)
      return 0
    } catch {
      complain(error.text)
      return 2
    }
  }

  private func measure(_ options: BenchOptions) throws(BenchFault) {
    guard unsafe access(options.command, X_OK) == 0 else { throw .noCommand(options.command) }
    let folder = try TemporaryFolder()
    let all = try Corpus(folder, name: "all", duties: options.duties)
    let tenth = try Corpus(folder, name: "tenth", duties: max(1, options.duties / 10))
    let single = try Corpus(folder, name: "single", duties: 1)
    print("\(all.duties) duties, \(all.words) words, \(all.textBytes) bytes of text")
    let split = try best(of: 3) { () throws(BenchFault) in try options.split(all) }
    let part = try options.split(tenth)
    let count = try best(of: 3) { () throws(BenchFault) in
      try ChildRun("/usr/bin/wc", ["-w"], input: all.textPath, environment: ["LC_ALL=C.UTF-8"])
    }
    print(Table.speeds(all, split: split, count: count))
    let peaks = (split.peakKilobytes / 1024, part.peakKilobytes / 1024)
    print(
      "peak memory     \(peaks.0) MB for \(all.duties) duties, \(peaks.1) MB for \(tenth.duties)")
    var starts: [Double] = []
    for _ in 0..<50 { starts.append(try options.split(single).wallSeconds) }
    starts.sort()
    print("start-up        \(Table.fixed(starts[25] * 1000, 2)) ms for one duty (p50 of 50)")
  }

  /// The run that took the least processor time.
  private func best(
    of times: Int, _ run: () throws(BenchFault) -> ChildRun
  ) throws(BenchFault) -> ChildRun {
    var best = try run()
    for _ in 1..<times {
      let next = try run()
      if next.processorSeconds < best.processorSeconds { best = next }
    }
    return best
  }

  private func complain(_ text: String) {
    let bytes = Array("remit-bench: \(text)\n".utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
  }
}

/// What the arguments ask for.
struct BenchOptions {
  private(set) var duties = 500_000
  private(set) var command = BenchOptions.neighbour()

  /// Reads the arguments; `nil` where they ask for help.
  init?(_ arguments: [String]) throws(BenchFault) {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      switch option {
      case "--help", "-h": return nil
      case "--duties":
        guard let value = rest.popFirst().flatMap({ Int($0) }), (1...50_000_000).contains(value)
        else { throw .badArgument("--duties takes a number from 1 to 50000000") }
        duties = value
      case "--command":
        guard let path = rest.popFirst() else { throw .badArgument("--command takes a path") }
        command = path
      default: throw .badArgument("unknown argument \(option)")
      }
    }
  }

  /// Times the command on the duties of `corpus`.
  func split(_ corpus: Corpus) throws(BenchFault) -> ChildRun {
    try ChildRun(
      command, ["split", "--format", "ndjson"], input: corpus.linesPath, environment: [])
  }

  /// The command in the folder of this program.
  private static func neighbour() -> String {
    var path = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlink("/proc/self/exe", &path, path.count - 1)
    let bytes = path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
    let folder = bytes.prefix((bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)
    return String(decoding: folder, as: UTF8.self) + "remit"
  }
}

/// Why the benchmark ended early.
enum BenchFault: Error {
  case badArgument(String)
  case noCommand(String)
  case cannotWrite(String)
  case cannotStart(String)
  case failed(String, status: Int32)

  var text: String {
    switch self {
    case .badArgument(let what): "\(what); try --help"
    case .noCommand(let path): "there is no \(path); run `swift build -c release` first"
    case .cannotWrite(let path): "cannot write \(path)"
    case .cannotStart(let path): "cannot start \(path)"
    case .failed(let path, let status): "\(path) ended with status \(status)"
    }
  }
}

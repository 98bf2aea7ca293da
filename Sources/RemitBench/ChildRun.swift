import Glibc

/// What one run of a program cost.
struct ChildRun {
  /// User and system time.
  let processorSeconds: Double
  let wallSeconds: Double
  let peakKilobytes: Int

  /// Runs the program at `path` to its end, from a file, to `/dev/null`.
  init(
    _ path: String, _ arguments: [String], input: String, environment: [String]
  ) throws(BenchFault) {
    let start = Self.now()
    let child = try Self.spawn(path, arguments, input, environment)
    var usage = rusage()
    var status: Int32 = 0
    while unsafe wait4(child, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw .cannotStart(path) }
    }
    wallSeconds = Self.now() - start
    processorSeconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
    peakKilobytes = usage.ru_maxrss
    if status != 0 { throw .failed(path, status: status >> 8) }
  }

  private static func spawn(
    _ path: String, _ arguments: [String], _ input: String, _ environment: [String]
  ) throws(BenchFault) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var words = unsafe CStrings([path] + arguments)
    var variables = unsafe CStrings(environment)
    defer {
      unsafe words.free()
      unsafe variables.free()
    }
    var child: pid_t = 0
    let code = unsafe posix_spawn(&child, path, &actions, nil, words.pointers, variables.pointers)
    guard code == 0 else { throw .cannotStart(path) }
    return child
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }

  private static func now() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// Strings as C wants a list of them: pointers with a null at the end.
@unsafe private struct CStrings {
  private(set) var pointers: [UnsafeMutablePointer<CChar>?]

  init(_ strings: [String]) { unsafe pointers = strings.map { unsafe strdup($0) } + [nil] }

  mutating func free() {
    while let pointer = unsafe pointers.popLast() { unsafe Glibc.free(pointer) }
    unsafe pointers = []
  }
}

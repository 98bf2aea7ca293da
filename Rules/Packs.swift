/// The rule packs that travel in the binary.
public enum Packs {
  /// Calls `body` with the name (`folder/file.rules`) and the UTF-8 bytes of each shipped file.
  ///
  /// The bytes lie in the program's image: nothing is read from disk.
  public static func forEach(_ body: (_ name: String, _ bytes: [UInt8]) -> Void) {
    for file in embedded { body(file.name.description, unsafe Array(file.text.buffer)) }
  }
}

extension StaticString {
  fileprivate var buffer: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}

/// The rule packs that travel in the binary.
public enum Packs {
  /// The folder of files that hold nothing but classes of words.
  public static let wordsFolder = "words/"

  /// The folders of packs that assign and check, which no verdict needs.
  public static let lateFolders = ["matrix/", "check/"]

  /// All classes of words of the packs as the build compiled them, in the form of the rules room.
  public static var preparedWords: [UInt8] { unsafe Array(image.buffer) }

  /// Calls `body` with the name (`folder/file.rules`) and the UTF-8 bytes of each shipped file.
  ///
  /// The bytes lie in the program's image: nothing is read from disk.
  public static func forEach(
    where isWanted: (_ name: String) -> Bool = { _ in true },
    _ body: (_ name: String, _ bytes: [UInt8]) -> Void
  ) {
    for file in embedded {
      let name = file.name.description
      if isWanted(name) { body(name, unsafe Array(file.text.buffer)) }
    }
  }
}

extension StaticString {
  fileprivate var buffer: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}

/// Why an archive, or an entry of it, cannot be read.
enum ZipFault: Error, Hashable, Sendable {
  /// The bytes do not end in the directory of an archive.
  case noDirectory
  /// The directory, or an entry that it names, lies outside the file or over another one.
  case damaged
  /// More than 4 GiB or 65,535 entries, or several disks: no office file needs them.
  case unsupported
  case encrypted
  /// A method other than stored and deflate.
  case method(Int)
  /// The entry does not give what the directory says: by its data or its checksum.
  case badData(String)
  /// The archive would unpack to more than a reader should hold.
  case tooLarge
}

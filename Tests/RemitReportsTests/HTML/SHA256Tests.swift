import Testing

@testable import RemitReports

/// The examples of FIPS 180-4 and RFC 4648.
@Test(arguments: [
  ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
  ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  (
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
  ),
  (
    String(repeating: "a", count: 1_000),
    "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
  ),
])
func `a digest is the one of the standard`(text: String, expected: String) {
  let digest = SHA256.digest(of: Array(text.utf8))
  let shown = digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  #expect(shown == expected)
}

@Test(arguments: [
  ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
  ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
])
func `bytes in base 64 are those of the standard`(text: String, expected: String) {
  #expect(Array(text.utf8).base64 == expected)
}

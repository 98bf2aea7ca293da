/// A language that Remit reads duties in and writes reports in.
public enum Tongue: String, Hashable, Sendable, CaseIterable {
  case english = "en"
  case russian = "ru"
}

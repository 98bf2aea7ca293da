import RemitRules
import RemitText

extension ExplainReport {
  /// How likely the rules' verdict is by its points, to stand behind them; empty for verdicts other than
  /// strategic and operational.
  func likely(_ tongue: Tongue) -> String {
    ruling.probability.map { " (\(Phrase.likely($0).text(in: tongue)))" } ?? ""
  }
}

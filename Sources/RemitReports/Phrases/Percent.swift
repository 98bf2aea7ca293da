extension Int {
  /// Millionths as a whole per cent, never quite all or nothing: `≈ 97 %`, `> 99 %`.
  var percent: String {
    let rounded = (self + 5000) / 10_000
    if rounded >= 100 { return "> 99 %" }
    return rounded < 1 ? "< 1 %" : "≈ \(rounded) %"
  }
}

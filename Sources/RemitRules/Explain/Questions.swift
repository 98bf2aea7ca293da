import RemitText

extension Judge {
  /// The fewest questions whose answers settle an undetermined duty.
  ///
  /// One question where any attribute has a value that settles it: that with the most such values, then by
  /// name. Otherwise two, asked one after the other, the second told by what the first leaves open.
  package mutating func questions(about duty: [UInt8], stated: [StatedValue]) -> [Question] {
    let open = book.schema.attributes.indices.filter { attribute in
      !stated.contains { $0.attribute == attribute }
    }
    let single = open.compactMap { question($0, about: duty, stated: stated) }
    let best = single.max {
      ($0.answers.count, $1.attribute) < ($1.answers.count, $0.attribute)
    }
    if let best {
      return [best]
    }
    for first in open {
      for value in book.schema.samples(of: first) {
        let known = stated + [StatedValue(attribute: first, value: value)]
        for second in open where second > first {
          guard let next = question(second, about: duty, stated: known) else { continue }
          let name = book.schema.attributes[first].name
          let answer = Question.Answer(
            value: book.schema.spelling(value, of: first), verdict: .undetermined)
          return [Question(attribute: name, answers: [answer]), next]
        }
      }
    }
    return []
  }

  /// The question for one attribute with the answers that settle the duty; `nil` where none does.
  private mutating func question(
    _ attribute: Int, about duty: [UInt8], stated: [StatedValue]
  ) -> Question? {
    var answers: [Question.Answer] = []
    for value in book.schema.samples(of: attribute) {
      judge(duty.span, stated: stated + [StatedValue(attribute: attribute, value: value)])
      let verdict = state.outcome.verdict
      if verdict != .undetermined {
        answers.append(
          Question.Answer(value: book.schema.spelling(value, of: attribute), verdict: verdict))
      }
    }
    guard !answers.isEmpty else { return nil }
    return Question(attribute: book.schema.attributes[attribute].name, answers: answers)
  }
}

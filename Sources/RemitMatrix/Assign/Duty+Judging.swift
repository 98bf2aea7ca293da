package import RemitDocuments
package import RemitRules
import RemitText

extension Duty {
  /// The UTF-8 bytes of the duty; none where it is longer than what is read of one.
  package var readable: [UInt8] {
    text.utf8.count <= DutyText.longest ? Array(text.utf8) : []
  }

  /// The verdict that a person gave, if one did.
  package var decidedVerdict: Verdict? { decision.flatMap { Verdict(owner: $0.owner) } }
}

extension Verdict {
  /// The verdict that gives a duty to `owner`: `head`, `manager` or `shared`.
  package init?(owner: String) {
    switch owner {
    case "head": self = .strategic
    case "manager": self = .operational
    case "shared": self = .shared
    default: return nil
    }
  }
}

extension RuleBook {
  /// The attributes that the author of `duty` stated and that the packs know.
  package func stated(_ duty: Duty) -> [StatedValue] {
    duty.attributes.compactMap { stated($0.name, $0.value) }
  }
}

extension Judge {
  /// The ruling on `duty`, with what its author stated and decided.
  package mutating func ruling(on duty: Duty) -> Ruling {
    judge(duty.readable.span, stated: book.stated(duty))
    return ruling(decided: duty.decidedVerdict)
  }
}

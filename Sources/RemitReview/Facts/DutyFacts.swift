import RemitDocuments
import RemitRules
import RemitText

/// The facts of duties and rights that need the other lines of the sources.
struct DutyFacts {
  /// A role with its lines judged.
  struct JudgedPost {
    let post: Post
    var duties: [JudgedDuty] = []
    var rights: [JudgedDuty] = []
    /// Limits, duties and rights that deny something.
    var denials: [JudgedDuty] = []
  }

  let posts: [JudgedPost]
  /// All duties in the order of the posts, and where those of each post begin.
  private let all: [(post: Int, duty: JudgedDuty)]
  private let starts: [Int]
  private let twins: Twins

  init(_ posts: [JudgedPost], floor: Int) {
    self.posts = posts
    var all: [(post: Int, duty: JudgedDuty)] = []
    var starts: [Int] = []
    for (number, post) in posts.enumerated() {
      starts.append(all.count)
      all += post.duties.map { (number, $0) }
    }
    self.all = all
    self.starts = starts
    twins = Twins(all.map(\.duty.stems), groups: all.map(\.post), floor: floor)
  }

  /// The facts of duty `number` of post `post`, and the places that its messages quote.
  func duty(_ number: Int, of post: Int) -> Subject {
    let owner = posts[post]
    let item = owner.duties[number]
    var subject = Subject(
      .duty, text: item.duty.text, facts: wording(item, owner.post), place: item.duty.place)
    subject.stated = item.duty.attributes
    subject.verdict = item.duty.decision == nil ? nil : item.ruling.verdict
    subject.rows = [item.duty.id]
    subject.roles = owner.post.id.isEmpty ? [] : [owner.post.id]
    subject.silencers = item.duty.silencers
    addTwins(at: starts[post] + number, to: &subject)
    if !owner.post.isNameless {
      subject.facts[number: "rights"] = owner.post.rights.count
      if owner.post.isComplete {
        subject.facts[number: "rights-for"] = rights(for: item, in: owner)
      }
      addDenial(of: item, in: owner, to: &subject)
    }
    return subject
  }

  /// The facts of right `number` of post `post`.
  func right(_ number: Int, of post: Int) -> Subject {
    let owner = posts[post]
    let item = owner.rights[number]
    var subject = Subject(
      .right, text: item.duty.text, facts: wording(item, owner.post), place: item.duty.place)
    subject.stated = item.duty.attributes
    subject.rows = [item.duty.id]
    subject.roles = owner.post.id.isEmpty ? [] : [owner.post.id]
    subject.silencers = item.duty.silencers
    subject.facts[number: "duties"] = owner.duties.count
    subject.facts[number: "duties-for"] = owner.duties.count { duty in
      Stems.common(duty.stems.topic, item.stems.topic) > 0
        || Stems.common(duty.stems.actions, item.stems.all) > 0
    }
    return subject
  }

  private func wording(_ item: JudgedDuty, _ post: Post) -> Facts {
    var facts = Facts()
    facts[number: "length"] = item.words
    facts[number: "actions"] = item.actions
    facts[name: "seat"] = post.seatName
    facts[name: "form"] = post.form.rawValue
    facts.show("title", post.title)
    return facts
  }

  private func rights(for item: JudgedDuty, in owner: JudgedPost) -> Int {
    owner.rights.count { right in
      !right.stems.isNegated
        && (Stems.common(right.stems.topic, item.stems.topic) > 0
          || Stems.common(right.stems.all, item.stems.actions) > 0)
    }
  }

  private func addDenial(of item: JudgedDuty, in owner: JudgedPost, to subject: inout Subject) {
    guard !item.stems.isNegated else { return }
    let denials = owner.denials.filter { denial in
      denial.duty.place != item.duty.place
        && Stems.common(denial.stems.topic, item.stems.topic) > 0
        && (Stems.common(denial.stems.all, item.stems.actions) > 0
          || (denial.isDeciding && item.isDeciding))
    }
    subject.facts[number: "denied"] = denials.count
    guard let first = denials.first else { return }
    subject.facts.show("denial", "«\(first.duty.text)»")
    subject.related["denial"] = first.duty.place
  }

  /// The likest duty of the role, and the likest one of another.
  private func addTwins(at index: Int, to subject: inout Subject) {
    let own = all[index].duty.stems
    if let twin = twins.near[index] {
      let other = all[twin.index].duty
      let isSame = other.stems.all == own.all && other.stems.isNegated == own.isNegated
      // Of two equal duties the later one is the one too many.
      subject.facts[number: "same"] = isSame && twin.index < index ? 1 : 0
      subject.facts[number: "likeness"] = isSame || twin.index > index ? 0 : twin.likeness
      subject.facts.show("twin", "«\(other.duty.text)»")
      subject.related["twin"] = other.duty.place
    }
    if let twin = twins.far[index] {
      let (post, other) = all[twin.index]
      let isSame = other.stems.all == own.all && other.stems.isNegated == own.isNegated
      subject.facts[number: "same-elsewhere"] = isSame ? 1 : 0
      subject.facts[number: "likeness-elsewhere"] = twin.likeness
      subject.facts.show("other", posts[post].post.shownTitle)
      subject.facts.show("other-twin", "«\(other.duty.text)»")
      subject.related["other-twin"] = other.duty.place
    }
  }
}

extension Post {
  /// What messages call the role.
  var shownTitle: String { title.isEmpty ? (id.isEmpty ? "–" : id) : title }
}

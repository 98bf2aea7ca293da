import RemitDocuments
import RemitLanguage
import RemitRules

/// Finds the roles of a source with their duties and rights.
struct PostReader {
  private var titles: TitleReader

  init(_ book: RuleBook) { titles = TitleReader(book) }

  /// The roles of `source`, in its order; duties without an owner make a role without a name.
  mutating func posts(of source: ReviewSource, number: Int) -> [Post] {
    if let description = source.description {
      return [post(of: description, source, number)]
    }
    return posts(of: source.list, number)
  }

  private mutating func post(
    of description: JobDescription, _ source: ReviewSource, _ number: Int
  ) -> Post {
    let title = description.title?.text ?? ""
    let seat = titles.seat(of: title, superior: description.superior)
    var post = Post(
      source: number, id: seat?.rawValue ?? "role", title: title, seats: seat.map { [$0] } ?? [],
      place: description.title?.place)
    post.titled = titles.sense(of: title)
    post.isComplete = true
    post.form = source.form
    let duties = description.lines(.duties)
    post.duties = items(duties.isEmpty ? description.lines(.functions) : duties, of: post.id)
    post.rights = items(description.lines(.rights), of: post.id)
    post.limits = items(description.lines(.limits), of: post.id)
    post.answersFor = items(description.lines(.responsibility), of: post.id)
    return post
  }

  private func items(_ lines: [JobDescription.Line], of owner: String) -> [Duty] {
    lines.enumerated().map { number, line in
      Duty(
        id: String(number + 1), text: line.text, place: line.place, owner: owner,
        section: line.section)
    }
  }

  private mutating func posts(of list: DutyList, _ number: Int) -> [Post] {
    var posts = list.roles.map { role in
      var post = Post(
        source: number, id: role.id, title: role.title, seats: role.seats, place: role.place)
      post.titled = titles.sense(of: role.title)
      post.isComplete = list.rights.contains { $0.owner == role.id }
      return post
    }
    for duty in list.duties { posts[place(of: duty.owner, in: &posts, number)].duties.append(duty) }
    for right in list.rights {
      posts[place(of: right.owner, in: &posts, number)].rights.append(right)
    }
    return posts.filter { !$0.duties.isEmpty || !$0.rights.isEmpty || !$0.seats.isEmpty }
  }

  /// The number of the owner's role, which is made where nobody declared it.
  private func place(of owner: String?, in posts: inout [Post], _ number: Int) -> Int {
    let id = owner ?? ""
    if let known = posts.firstIndex(where: { $0.id == id }) { return known }
    posts.append(Post(source: number, id: id, title: id, seats: [], place: nil))
    return posts.count - 1
  }
}

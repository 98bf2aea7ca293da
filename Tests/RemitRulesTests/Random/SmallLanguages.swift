import RemitLanguage

/// Two languages of a few words, enough for every kind of clause.
let smallLanguages: [RulesFile] = [
  rules(
    """
    pack en
    language en "English"
      script latin
      stemmer english
      plain infinitive
      verbs passive
      focus 3
      reach 3
      article "a", "the"
      join "and", "or", "as well as"
      negation "not"
      modal "must", "to"
      auxiliary "is", "are", "does"
      light carry out, conduct
      participation take part in, help
      of "of"
      preposition "for", "in", "with", "as"
      subject "manager"
      filler regularly
      subordinate "which"
      number two, three
      finite s
      gerund ing
      participle ed
      nominal tion, ment, al
    """, "en.rules"),
  rules(
    """
    pack ru
    language ru "Русский"
      script cyrillic
      stemmer russian
      plain nominal
      verbs finite, infinitive, passive
      focus 3
      reach 3
      article свой
      join "и", "а также"
      negation "не"
      modal должен
      auxiliary является
      light проводить
      participation участвовать в
      preposition "в", "на", "для"
      subject начальник
      filler регулярно
      subordinate "который"
      number два, три
      finite ет, ит, ют
      passive ется
      infinitive ть
      nominal ние, ка, ция
    """, "ru.rules"),
]

/// Reads a pack that has no fault of syntax.
func rules(_ text: String, _ name: String = "test.rules") -> RulesFile {
  let (file, diagnostics) = RulesFile.read(SourceText(name: name, bytes: Array(text.utf8)))
  precondition(diagnostics.isEmpty, "\(diagnostics)")
  return file
}

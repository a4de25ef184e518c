/// A part of a report with a heading of its own: a sheet of a workbook, a section of a page.
public struct Section: Sendable {
  /// Lower-case ASCII letters, digits and hyphens, unique in the report: the anchor of links.
  public var id: String
  public var title: String
  /// A shorter title for a sheet's tab; nil uses `title`.
  public var tab: String?
  public var blocks: [Block]
  /// Whether print starts a new page here: one scorecard a page.
  public var startsPage: Bool
  /// Whether the section stands before the contents and without a number, for a reader who stops
  /// there; a page shows no title of the first one, because the report's own says it.
  public var isOpening: Bool
  /// Whether it only leads to other files, which paper can't, or stands in a file of its own as well.
  public var isForScreen = false
  /// Where else to go from here, below the title of a page's section; a workbook has ways of its own.
  public var navigation: [Link] = []

  public init(
    id: String, title: String, tab: String? = nil, blocks: [Block], startsPage: Bool = false,
    isOpening: Bool = false
  ) {
    self.id = id
    self.title = title
    self.tab = tab
    self.blocks = blocks
    self.startsPage = startsPage
    self.isOpening = isOpening
  }
}

/// What a section is made of, in reading order.
public enum Block: Sendable {
  case paragraph(String)
  /// A short line below what it explains: a method, a caution.
  case note(String)
  /// A note on what only pages leave out or show.
  case pageNote(String)
  case table(Table)
  case chart(Chart)
  /// Name and value pairs: the facts at the head of a scorecard.
  case facts([Fact])
  /// Links to other sections or files of the edition.
  case links([Link])
  /// The sentences that say what was found, larger than the text below them.
  case lead([Phrase])
  /// A heading below the section's own.
  case heading(String)
  /// Boxes side by side: what is to be decided, a good example.
  case callouts([Callout])
  /// Room for what was agreed, with what was agreed before.
  case answer(AnswerBox)
}

/// One named value at the head of a section.
public struct Fact: Sendable, Hashable {
  public var name: String
  public var value: String
  /// The number that the value is, which a workbook can reckon with; nil where it is a text, an id among them.
  public private(set) var count: Int?
  /// A quieter line below the value, as its target; empty for none.
  public var note: String
  /// The verdict on the value; nil for a fact that has none.
  public var state: MarkedWord?

  public init(_ name: String, _ value: String, note: String = "", state: MarkedWord? = nil) {
    self.name = name
    self.value = value
    self.note = note
    self.state = state
  }

  /// How many of something.
  public init(_ name: String, count: Int) {
    self.init(name, NumberFormat.count.text(Double(count)))
    self.count = count
  }
}

/// A box that stands out from the text.
public struct Callout: Sendable {
  public var title: String
  public var paragraphs: [Phrase]
  public var links: [Link]
  public var tone: Tone

  public enum Tone: Sendable, Hashable { case plain, good, caution }

  public init(_ title: String, _ paragraphs: [Phrase], links: [Link] = [], tone: Tone = .plain) {
    self.title = title
    self.paragraphs = paragraphs
    self.links = links
    self.tone = tone
  }
}

/// Room to write in, on paper and in a workbook.
public struct AnswerBox: Sendable {
  public var title: String
  /// What was written before, oldest first: when, and what.
  public var entries: [Fact]
  /// The names of the empty lines, as `Agreed action` and `Date`.
  public var fields: [String]

  public init(_ title: String, entries: [Fact] = [], fields: [String]) {
    self.title = title
    self.entries = entries
    self.fields = fields
  }
}

/// A link that stays inside the edition.
public struct Link: Sendable, Hashable {
  public var text: String
  public var destination: Destination
  /// What the reader finds there; empty when the text says it.
  public var remark: String

  public enum Destination: Sendable, Hashable {
    /// A section of the same report, by its id.
    case section(String)
    /// A file of the edition, relative to the file that holds the link, with `/` between folders.
    case file(String)
  }

  public init(_ text: String, to destination: Destination, remark: String = "") {
    self.text = text
    self.destination = destination
    self.remark = remark
  }
}

import ReportModel

/// Puts short tables of a section below its main ones, so that a subject is one sheet where that can be
/// read: a director looks for a subject, not for a table.
///
/// The first table of a sheet stays its one table of the program's own; those below it are cells.
struct SheetJoining {
  let words: WorkbookWords

  /// A longer table is worked in: it has a sheet of its own.
  private static let shortTable = 20
  /// Rows of all tables of a sheet; more would hide that there are several.
  private static let mostRows = 60
  /// What Excel takes as the name of a sheet, in UTF-16 units, and what can be read on a tab.
  private static let tabLength = 31

  /// The sheets of a section, fewer where tables go together.
  func joined(_ parts: [SheetPart]) -> [SheetPart] {
    var joined: [SheetPart] = []
    var titles: [[String]] = []
    for part in parts {
      if let place = place(of: part, in: joined) {
        joined[place].add(part.blocks)
        titles[place].append(part.title)
      } else {
        joined.append(part)
        titles.append([part.title])
      }
    }
    // The first sheet of a section is called after it.
    for place in joined.indices.dropFirst() {
      joined[place].isFirst = false
      if titles[place].count > 1 { name(&joined[place], after: titles[place]) }
    }
    return joined
  }

  /// The sheet that a part goes to the foot of; nil for one of its own.
  private func place(of part: SheetPart, in sheets: [SheetPart]) -> Int? {
    guard !sheets.isEmpty, part.tables.count == 1, let own = part.tables.first,
      own.rows.count <= Self.shortTable, part.blocks.allSatisfy({ $0.drawnChart == nil })
    else { return nil }
    let place =
      switch own.sheet {
      case .own: nil as Int?
      case .previous: sheets.count - 1
      case .first: 0
      }
    guard let place else { return nil }
    let rows = sheets[place].tables.reduce(own.rows.count) { $0 + $1.rows.count }
    return rows <= Self.mostRows ? place : nil
  }

  // MARK: What it is called

  /// After what the titles share: `Teams: calls` and `Teams: tickets` are `Teams: calls, tickets`.
  private func name(_ part: inout SheetPart, after titles: [String]) {
    guard let title = Self.shared(titles, of: part.section.title, listMark: words.listMark)
    else { return }
    part.title = title.whole
    let section = part.section.tab ?? part.section.title
    let names = [title.whole, title.core == section ? "\(section) \(words.details)" : title.core]
    let fitting = names.first {
      $0.utf16.count <= Self.tabLength && TextWidth.of($0) <= Double(Self.tabLength)
    }
    // A colon can't stand in a tab.
    if let fitting { part.tab = String(fitting.filter { $0 != ":" }) }
  }

  private static let marks: Set<Character> = [":", "：", ",", "，"]

  /// nil where they share no beginning, and no end that names the subject.
  static func shared(
    _ titles: [String], of subject: String, listMark: String
  ) -> (whole: String, core: String)? {
    guard let first = titles.first, !listMark.isEmpty else { return nil }
    func cut(at mark: String.Index) -> (before: String, after: String) {
      let after = first[first.index(after: mark)...]
      return (String(first[...mark]), after.trimmed)
    }
    for mark in first.indices where marks.contains(first[mark]) {
      let (before, after) = cut(at: mark)
      if titles.allSatisfy({ $0.hasPrefix(before) }) {
        let rests = titles.map { $0.dropFirst(before.count).trimmed }
        let blank = first[first.index(after: mark)...].first == " " ? " " : ""
        return (before + blank + rests.joined(separator: listMark), String(before.dropLast()))
      }
      if titles.allSatisfy({ $0.hasSuffix(after) }), let letter = after.first,
        after.lowercased().hasPrefix(subject.lowercased())
      {
        let title = letter.uppercased() + after.dropFirst()
        return (title, title)
      }
    }
    return nil
  }
}

extension Substring {
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}

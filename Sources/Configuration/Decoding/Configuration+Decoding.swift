public import Metrics
public import Records

extension Configuration {
  /// Decodes the content of `scoreline.yml`; empty content is the default configuration.
  ///
  /// All problems of a well-formed file are found at once; a file that is not YAML has one.
  ///
  /// - Parameters:
  ///   - yaml: The file's bytes, in UTF-8.
  ///   - file: What messages call the file.
  ///   - kinds: The kinds of record that sources may hold.
  ///   - metrics: The KPIs that targets may be set for.
  public init(
    yaml: [UInt8], file: String, kinds: [RecordKind], metrics: [Metric]
  ) throws(InvalidConfiguration) {
    self.init()
    let reader = Reader()
    do {
      if let root = try Value.parse(SourceText.checked(yaml)), !root.isNothing {
        decode(root, with: reader, kinds: kinds, metrics: metrics)
      }
    } catch {
      throw InvalidConfiguration([error], file: file)
    }
    guard reader.problems.isEmpty else {
      throw InvalidConfiguration(reader.problems, file: file)
    }
  }

  private mutating func decode(
    _ root: Value, with reader: Reader, kinds: [RecordKind], metrics: [Metric]
  ) {
    let keys = [
      "lang", "centre", "report", "week_start", "calendar", "shifts", "targets", "minimum_n",
      "limits", "store",
      "sources",
    ]
    guard let section = reader.section(root, keys: keys) else { return }
    if let value = section["lang"] {
      language = reader.choice(value, .language, of: Language.allCases.map(\.rawValue))
        .flatMap(Language.init)
    }
    if let value = section["centre"], let centre = reader.section(value, keys: ["name"]) {
      centreName = centre["name"].flatMap { reader.text($0) }
    }
    if let value = section["week_start"], let day = reader.choice(value, .weekday, of: weekdays),
      let index = weekdays.firstIndex(of: day)
    {
      weekStart = index + 1
    }
    if let value = section["calendar"] { calendar = WorkCalendar(value, reader: reader) }
    if let value = section["shifts"] { shifts = Shifts(value, reader: reader) }
    if let value = section["report"] { decodeReport(value, with: reader) }
    if let value = section["targets"] {
      targets = TargetTable(value, metrics: metrics, reader: reader)
    }
    if let value = section["minimum_n"] {
      minimumUnits = MinimumUnits(value, metrics: metrics, reader: reader)
    }
    if let value = section["limits"] { decodeLimits(value, with: reader) }
    if let value = section["store"], let store = reader.section(value, keys: ["keep_free_text"]) {
      keepsFreeText = store["keep_free_text"].flatMap(reader.yesOrNo) ?? keepsFreeText
    }
    if let value = section["sources"] {
      guard case .list(let items) = value.content else { return reader.report(.list, at: value) }
      sources = items.compactMap { SourceMapping($0, kinds: kinds, reader: reader) }
    }
  }

  private mutating func decodeReport(_ value: Value, with reader: Reader) {
    let keys = ["issuing_unit", "first_number", "series_from", "addressees", "copies_to"]
    guard let section = reader.section(value, keys: keys) else { return }
    report.issuingUnit = section["issuing_unit"].flatMap { reader.text($0) }
    if let value = section["first_number"] {
      report.firstNumber = reader.whole(value, 1...999_999) ?? report.firstNumber
    }
    if let value = section["series_from"], let text = reader.text(value, as: .monthOrWeek) {
      report.seriesFrom = Self.period(text, weekStart: weekStart)
      if report.seriesFrom == nil { reader.report(.monthOrWeek, at: value) }
    }
    report.addressees = section["addressees"].map(reader.texts) ?? []
    report.copiesTo = section["copies_to"].map(reader.texts) ?? []
  }

  private mutating func decodeLimits(_ value: Value, with reader: Reader) {
    let keys = ["rejected_rows", "rejected_share", "repeat_call_legs"]
    guard let section = reader.section(value, keys: keys) else { return }
    if let value = section["rejected_rows"] {
      limits.rows = reader.whole(value, 0...999_999_999) ?? limits.rows
    }
    if let value = section["rejected_share"] {
      limits.share = Amount.read(value, unit: .share, reader: reader) ?? limits.share
    }
    if let value = section["repeat_call_legs"] {
      repeatCallLegs = reader.whole(value, 0...999_999_999) ?? repeatCallLegs
    }
  }

  /// The month `2026-01` or the week `2026-W01`.
  private static func period(_ text: String, weekStart: Int) -> Period? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts[0].utf8.count == 4, let year = Int(parts[0]) else { return nil }
    if parts[1].hasPrefix("W") {
      guard parts[1].utf8.count == 3, let week = Int(parts[1].dropFirst()) else { return nil }
      return Period(year: year, week: week, start: weekStart)
    }
    guard parts[1].utf8.count == 2, let month = Int(parts[1]) else { return nil }
    return Month(year: year, month: month).map { Period($0) }
  }
}

/// In the order of their numbers, from 1.
private let weekdays = [
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
]

import Metrics
import Records

/// What can be wrong with a configuration, as data; the words are in `Problem+Words.swift`.
enum Problem: Sendable, Hashable {
  // MARK: The file

  case tooLong(bytes: Int, limit: Int)
  case notUTF8
  case controlCharacter(UInt32)
  case tooDeep
  case tooManyAliases(limit: Int)
  /// What the YAML library says, in its own English; worded in `Syntax+Words.swift`.
  case syntax(String)
  case undefinedAlias
  /// A character that YAML keeps for itself, as a tab or `%`.
  case cannotBegin(String)
  case severalDocuments

  // MARK: Keys

  case duplicateKey(String)
  case missingKey(String)
  /// Two keys that exclude each other.
  case together(String, String)
  /// A key that means something only beside another.
  case onlyWith(String, String)
  case unknown(Named, String, allowed: [String])

  // MARK: Values

  case expected(Expected, found: Found)
  /// A number in another form than the configuration's.
  case amountForm(String, unit: MetricUnit, right: String)
  case wrongDirection(metric: String, found: String, right: String)
  case sameHour(String)
  case sameDay(Day)
  case holidayAndWorkday(Day)
  case makeupOnWorkday(Day)
  case sameTarget(TargetTable.Scope, from: Day?, line: Int)
  case patternWithFolder(String)
  case dateForm(String)
  case formWithoutNeed(String)
  case alsoAbsent(String)
  case cannotBeAbsent(String)
  case missingSource
  case unlistedMissing
}

/// What a name stands for.
enum Named: Sendable, Hashable {
  case key
  case language
  case weekday
  case metric
  case kind
  case delimiter
  case encoding
  case durationForm
  case unlisted
  case field(of: String)
  case value(of: String)
}

/// What should have stood there.
enum Expected: Sendable, Hashable {
  case mapping
  case list
  case listOfTexts
  case listOfDays
  case listOfFields
  case listOfTargets(Direction)
  case name
  case text
  case column
  case whole(ClosedRange<Int64>)
  case yesOrNo
  case day
  case time
  case monthOrWeek
  case hour
  case amount(MetricUnit)
}

/// What stood there.
enum Found: Sendable, Hashable {
  case text(String)
  case list
  case mapping
  case nothing

  init(_ value: Value) {
    switch value.content {
    case .text(let text): self = .text(text)
    case .list: self = .list
    case .mapping: self = .mapping
    case .nothing: self = .nothing
    }
  }
}

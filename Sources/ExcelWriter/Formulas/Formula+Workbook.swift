import ReportModel

/// The formulas that a workbook needs of its own, each of addresses and quoted words only.
extension Formula {
  /// The same as another cell.
  init(copying place: CellPlace, on sheet: String) {
    self.init(trusted: place.address(from: sheet))
  }

  /// A word while a cell differs from another of its sheet, else nothing.
  init(_ word: String, whileUnequal cell: String, _ other: String) {
    self.init(trusted: "IF(\(cell)=\(other),\"\",\(Self.quoted(word)))")
  }

  /// A text while one of the cells of a range shows a word, else nothing.
  init(_ text: String, whileAnyOf range: String, shows word: String) {
    self.init(
      trusted: "IF(COUNTIF(\(range),\(Self.quoted(word)))=0,\"\",\(Self.quoted(text)))")
  }

  /// A standard that is met when any of its verdicts is; nil when one of them isn't in the workbook.
  init?(_ verdict: JointVerdict, on sheet: String, plan: CellIndex) {
    guard let places = plan.places(verdict.parts), !places.isEmpty else { return nil }
    let addresses = places.map { $0.address(from: sheet) }
    let other =
      "IF(AND(\(Self.each(of: addresses, is: verdict.none))),\(Self.quoted(verdict.none)),"
      + "\(Self.quoted(verdict.missed)))"
    let met = Self.each(of: addresses, is: verdict.met)
    self.init(trusted: "IF(OR(\(met)),\(Self.quoted(verdict.met)),\(other))")
  }

  /// How sure such a standard is: what all say alike stands as it is, where nothing is clear; nil when one of the cells
  /// isn't in the workbook.
  init?(_ sureness: JointVerdict.Sureness, on sheet: String, plan: CellIndex) {
    guard let addresses = plan.places(sureness.parts)?.map({ $0.address(from: sheet) }),
      addresses.count > 1
    else { return nil }
    let one = addresses[0]
    let alike = addresses.dropFirst().map { "\($0)=\(one)" }.joined(separator: ",")
    let open = "IF(AND(\(alike)),\(one),\(Self.quoted(sureness.cannotTell)))"
    let worse = Self.quoted(sureness.clearlyWorse)
    let better = Self.quoted(sureness.clearlyBetter)
    self.init(
      trusted: "IF(OR(\(Self.each(of: addresses, is: sureness.clearlyBetter))),\(better),"
        + "IF(AND(\(Self.each(of: addresses, is: sureness.clearlyWorse))),\(worse),\(open)))")
  }

  /// Whether each of some cells shows a word, as arguments of AND and OR.
  private static func each(of addresses: [String], is word: String) -> String {
    addresses.map { "\($0)=\(quoted(word))" }.joined(separator: ",")
  }

  /// A name with the number of a cell, as short as that is, and its unit; nil where the number is written in more
  /// decimals than a text of it shows.
  init?(
    naming name: String, _ place: CellPlace, on sheet: String, _ format: NumberFormat,
    behind mark: String
  ) {
    guard let number = place.cell.number else { return nil }
    let scale = format.isPercent ? 100.0 : 1
    let shown = format.with(decimals: Self.mostDecimals).shownNumber(number)
    guard number >= 0, abs(shown - number * scale) < 1e-9 else { return nil }
    let address = place.address(from: sheet)
    let unit = (format.isPercent ? "%" : "") + format.suffix + mark
    self.init(
      trusted: "\(Self.quoted(name + " "))&\(address)\(format.isPercent ? "*100" : "")"
        + (unit.isEmpty ? "" : "&\(Self.quoted(unit))"))
  }

  static let mostDecimals = 6

  // MARK: The bars of a waterfall, between the values before and after

  /// The value after a part was added to the one before.
  init(adding cell: String, to other: String) { self.init(trusted: "\(other)+\(cell)") }

  /// How far a bar between two values stands off 0.
  init(baseBetween a: String, _ b: String) {
    self.init(trusted: "MAX(0,MIN(\(a),\(b)))+MIN(0,MAX(\(a),\(b)))")
  }

  /// The length of the part of that bar above 0, while it rises from `a` to `b` or falls.
  init(above a: String, _ b: String, rising: Bool) {
    let length = "MAX(0,MAX(\(a),\(b)))-MAX(0,MIN(\(a),\(b)))"
    self.init(trusted: "IF(\(b)\(rising ? ">=" : "<")\(a),\(length),0)")
  }

  /// The negative length of its part below 0.
  init(below a: String, _ b: String, rising: Bool) {
    let length = "MIN(0,MIN(\(a),\(b)))-MIN(0,MAX(\(a),\(b)))"
    self.init(trusted: "IF(\(b)\(rising ? ">=" : "<")\(a),\(length),0)")
  }
}

extension JointVerdict {
  /// The word of the standard now; nil when one of its verdicts isn't in the workbook.
  func word(in index: CellIndex) -> String? {
    guard let words = index.places(parts)?.map(\.cell.shown) else { return nil }
    if words.contains(met) { return met }
    return words.allSatisfy { $0 == none } ? none : missed
  }
}

extension JointVerdict.Sureness {
  /// The word of the standard now; nil when one of its cells isn't in the workbook.
  func word(in index: CellIndex) -> String? {
    guard let words = index.places(parts)?.map(\.cell.shown), let first = words.first else {
      return nil
    }
    if words.contains(clearlyBetter) { return clearlyBetter }
    return words.allSatisfy { $0 == first } ? first : cannotTell
  }
}

/// What a formula refers to, apart from the texts within it.
struct FormulaCheck {
  /// Whether it names another file (`[1]Sheet!A1`) or calls a program (`cmd|'/c'!A1`).
  private(set) var leadsOut = false
  /// Whether a cell that it refers to is gone.
  private(set) var isBroken = false

  init(_ formula: String) {
    var inText = false
    var inName = false
    var bare: [UInt8] = []
    let mayBeBroken = formula.utf8.contains(UInt8(ascii: "#"))
    for byte in formula.utf8 {
      switch byte {
      case UInt8(ascii: "\"") where !inName: inText.toggle()
      case UInt8(ascii: "'") where !inText: inName.toggle()
      // A bar may stand in the name of a sheet, a bracket never.
      case UInt8(ascii: "[") where !inText: leadsOut = true
      case UInt8(ascii: "|") where !inText && !inName: leadsOut = true
      default: if mayBeBroken, !inText, !inName { bare.append(byte) }
      }
    }
    isBroken = bare.holds("#REF!")
  }
}

/// Opens a finished workbook again and holds it against what was written: the library that writes
/// it reports success even when a full disk has cut a sheet short.
public struct WorkbookCheck {
  /// Refuses a workbook with a damaged or missing part, other sheets, rows or cells than expected,
  /// an error in a cell, or anything that leads out of the file.
  ///
  /// Every part is read once, in pieces. The cells come back, about 200 bytes each, but for those of
  /// lists.
  public static func verify(
    path: String, expecting expected: [ExpectedSheet]
  ) throws(WorkbookFault) -> WorkbookContents {
    var reading = try WorkbookReading(path: path)
    let contents = try reading.contents(expecting: expected)
    let found = contents.sheets.map(\.name)
    let names = expected.map(\.name)
    // Swift takes composed and decomposed characters for equal, a program that opens the file not.
    guard found.map({ Array($0.utf8) }) == names.map({ Array($0.utf8) }) else {
      throw WorkbookFault(path: path, problem: .sheetNames(expected: names, found: found))
    }
    for (index, sheet) in contents.sheets.enumerated() {
      for (count, wanted, counted) in expected[index].counts(against: sheet)
      where wanted != counted {
        throw WorkbookFault(
          path: path, part: reading.sheetParts[index],
          problem: .count(count, expected: wanted, found: counted))
      }
    }
    return contents
  }

  /// What the workbook holds, checked in all but the counts.
  public static func contents(path: String) throws(WorkbookFault) -> WorkbookContents {
    var reading = try WorkbookReading(path: path)
    return try reading.contents()
  }

  /// The bytes of every part by name, for searches through all that a file holds.
  public static func parts(path: String) throws(WorkbookFault) -> [String: [UInt8]] {
    let archive = try Archive(path: path)
    var parts: [String: [UInt8]] = [:]
    for name in archive.names {
      var bytes: [UInt8] = []
      try archive.read(name) { (piece) throws(WorkbookFault) in bytes += piece }
      parts[name] = bytes
    }
    return parts
  }
}

extension ExpectedSheet {
  fileprivate func counts(
    against sheet: WorkbookContents.Sheet
  ) -> [(WorkbookFault.Count, Int, Int)] {
    [
      (.rows, rows, sheet.rowCount), (.cells, cells, sheet.cellCount),
      (.formulas, formulas, sheet.formulaCount), (.charts, charts, sheet.charts.count),
      (.links, links, sheet.links.count), (.tables, tables, sheet.tables.count),
    ]
  }
}

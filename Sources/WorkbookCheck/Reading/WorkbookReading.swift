/// One pass over all parts of a workbook.
struct WorkbookReading {
  private let archive: Archive
  /// The part of each sheet, in the order of the tabs.
  private(set) var sheetParts: [String] = []
  private var done: Set<String> = []

  private static let workbookPart = "xl/workbook.xml"

  init(path: String) throws(WorkbookFault) {
    archive = try Archive(path: path)
    for name in archive.names {
      if name.lowercased().contains("vba") { throw archive.fault(name, .macros) }
      if name.hasPrefix("xl/externalLinks/") { throw archive.fault(name, .external) }
    }
  }

  /// - Parameter expected: what each sheet should hold: for its cells room is made beforehand, and those of
  ///   its lists aren't kept.
  mutating func contents(
    expecting expected: [ExpectedSheet] = []
  ) throws(WorkbookFault) -> WorkbookContents {
    try read("[Content_Types].xml", FormReader())
    try read("_rels/.rels", RelationshipsReader())
    let workbook = WorkbookReader()
    try read(Self.workbookPart, workbook)
    let links = try relationships(of: Self.workbookPart)
    let styles = StylesReader()
    if let part = target(of: links, ofType: "styles") { try read(part, styles) }
    let strings = SharedStringsReader()
    if let part = target(of: links, ofType: "sharedStrings") { try read(part, strings) }
    var contents = WorkbookContents(definedNames: workbook.names)
    for (index, sheet) in workbook.sheets.enumerated() {
      guard let target = links.targets[sheet.id]?.target else {
        throw archive.fault(Self.workbookPart, .missing)
      }
      let part = RelationshipsReader.resolve(target, from: Self.workbookPart)
      let reader = SheetReader(
        name: sheet.name, strings: strings.strings, styles: styles,
        expected: expected.indices.contains(index) ? expected[index] : nil)
      try read(sheet: part, reader)
      sheetParts.append(part)
      reader.add(try charts(of: part), try tables(of: part))
      reader.setWorkbook(isHidden: sheet.isHidden, repeated: workbook.repeated[index])
      contents.sheets.append(reader.sheet)
    }
    try readTheRest()
    return contents
  }

  /// Parts that hold no figures: their form, and where they lead.
  private mutating func readTheRest() throws(WorkbookFault) {
    for name in archive.names where !done.contains(name) {
      if name.hasSuffix(".rels") {
        try read(name, RelationshipsReader())
      } else if name.hasSuffix(".xml") || name.hasSuffix(".vml") {
        try read(name, FormReader())
      } else {
        try archive.read(name) { (_) throws(WorkbookFault) in }
      }
    }
  }

  private func target(of links: RelationshipsReader, ofType type: String) -> String? {
    links.target(ofType: type).map { RelationshipsReader.resolve($0, from: Self.workbookPart) }
  }

  /// Nothing leads on from a part without relationships.
  private mutating func relationships(
    of part: String
  ) throws(WorkbookFault) -> RelationshipsReader {
    let reader = RelationshipsReader()
    let name = RelationshipsReader.part(of: part)
    if archive.names.contains(name) { try read(name, reader) }
    return reader
  }

  private mutating func tables(
    of sheet: String
  ) throws(WorkbookFault) -> [WorkbookContents.Table] {
    var tables: [WorkbookContents.Table] = []
    for target in try relationships(of: sheet).targets(ofType: "table") {
      let reader = TableReader()
      try read(RelationshipsReader.resolve(target, from: sheet), reader)
      tables.append(reader.table)
    }
    return tables
  }

  private mutating func charts(
    of sheet: String
  ) throws(WorkbookFault) -> [WorkbookContents.Chart] {
    guard let target = try relationships(of: sheet).target(ofType: "drawing") else { return [] }
    let part = RelationshipsReader.resolve(target, from: sheet)
    let drawing = DrawingReader()
    try read(part, drawing)
    let links = try relationships(of: part)
    var charts: [WorkbookContents.Chart] = []
    for (id, description) in drawing.charts {
      guard let target = links.targets[id]?.target else { throw archive.fault(part, .missing) }
      let reader = ChartReader()
      try read(RelationshipsReader.resolve(target, from: part), reader)
      var chart = reader.chart
      chart.description = description
      charts.append(chart)
    }
    return charts
  }

  private mutating func read(_ part: String, _ reader: any PartReader) throws(WorkbookFault) {
    let parser = try parser(of: part, reader)
    let archive = archive
    try archive.read(part) { (bytes) throws(WorkbookFault) in
      if let problem = parser.parse(bytes) { throw archive.fault(part, problem) }
    }
    let end = UnsafeRawBufferPointer(start: nil, count: 0)
    if let problem = parser.parse(end, isLast: true) { throw archive.fault(part, problem) }
    done.insert(part)
  }

  private mutating func read(sheet part: String, _ reader: SheetReader) throws(WorkbookFault) {
    var feed = SheetFeed(try parser(of: part, reader), reader)
    let archive = archive
    try archive.read(part) { (bytes) throws(WorkbookFault) in
      if let problem = feed.parse(bytes) { throw archive.fault(part, problem) }
    }
    if let problem = feed.end() { throw archive.fault(part, problem) }
    done.insert(part)
  }

  private func parser(
    of part: String, _ reader: any PartReader
  ) throws(WorkbookFault) -> PartParser {
    guard let parser = PartParser(reader) else { throw archive.fault(part, .tooLarge(limit: 0)) }
    return parser
  }
}

import CExpat

/// Runs one part through expat.
final class PartParser {
  private let reader: any PartReader
  private let parser: XML_Parser
  private var depth = 0
  private var problem: WorkbookFault.Problem?
  /// The bytes of the texts that are wanted of the open elements, one behind the other.
  private var texts: [UInt8] = []
  /// Where the text of each open element begins; nil for one that none is wanted of.
  private var starts: [Int?] = []

  private static let depthLimit = 64

  /// nil when memory is short.
  init?(_ reader: any PartReader) {
    guard let parser = XML_ParserCreate(nil) else { return nil }
    self.parser = parser
    self.reader = reader
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let data, let name else { return }
        PartParser.from(data).start(PartElement(name), attributes)
      },
      { data, name in
        guard let data, let name else { return }
        PartParser.from(data).end(PartElement(name))
      })
    XML_SetCharacterDataHandler(parser) { data, bytes, count in
      guard let data, let bytes else { return }
      PartParser.from(data).characters(bytes, Int(count))
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      guard let data else { return }
      PartParser.from(data).stop(.documentType)
    }
  }

  deinit { XML_ParserFree(parser) }

  private static func from(_ data: UnsafeMutableRawPointer) -> PartParser {
    Unmanaged<PartParser>.fromOpaque(data).takeUnretainedValue()
  }

  /// Parses a piece; nil when all is well so far.
  func parse(_ bytes: UnsafeRawBufferPointer, isLast: Bool = false) -> WorkbookFault.Problem? {
    let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    let status = XML_Parse(parser, start, Int32(bytes.count), isLast ? 1 : 0)
    if let problem = problem ?? reader.problem { return problem }
    guard status == XML_STATUS_OK else {
      return .notWellFormed(
        line: Int(XML_GetCurrentLineNumber(parser)),
        code: Int32(bitPattern: XML_GetErrorCode(parser).rawValue))
    }
    return nil
  }

  private func stop(_ problem: WorkbookFault.Problem) {
    self.problem = self.problem ?? problem
    XML_StopParser(parser, 0)
  }

  private func start(
    _ element: PartElement, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) {
    depth += 1
    if depth > Self.depthLimit { return stop(.tooDeep) }
    starts.append(reader.wantsText(element) ? texts.count : nil)
    reader.start(element, PartAttributes(attributes))
  }

  private func end(_ element: PartElement) {
    depth -= 1
    guard let start = starts.popLast() ?? nil else { return reader.end(element, text: "") }
    let text = String(decoding: texts[start...], as: UTF8.self)
    texts.removeSubrange(start...)
    reader.end(element, text: text)
  }

  private func characters(_ bytes: UnsafePointer<XML_Char>, _ count: Int) {
    guard let last = starts.last, last != nil else { return }
    texts.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
  }
}

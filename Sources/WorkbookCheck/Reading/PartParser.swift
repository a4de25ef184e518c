import CExpat

/// Runs one part through expat; names of elements come without their prefix.
final class PartParser {
  private let reader: any PartReader
  private let parser: XML_Parser
  private var depth = 0
  private var problem: WorkbookFault.Problem?
  private var texts: [String?] = []

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
        PartParser.from(data).start(PartParser.local(name), attributes)
      },
      { data, name in
        guard let data, let name else { return }
        PartParser.from(data).end(PartParser.local(name))
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
    _ element: String, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) {
    depth += 1
    if depth > Self.depthLimit { return stop(.tooDeep) }
    texts.append(reader.wantsText(element) ? "" : nil)
    reader.start(element, PartAttributes(attributes))
  }

  private func end(_ element: String) {
    depth -= 1
    let text = texts.popLast() ?? nil
    reader.end(element, text: text ?? "")
  }

  private func characters(_ bytes: UnsafePointer<XML_Char>, _ count: Int) {
    guard !texts.isEmpty, texts[texts.count - 1] != nil else { return }
    // Expat hands out whole characters.
    let raw = UnsafeRawBufferPointer(start: bytes, count: count)
    texts[texts.count - 1]?.append(String(decoding: raw, as: UTF8.self))
  }

  /// The name without its prefix.
  private static func local(_ name: UnsafePointer<XML_Char>) -> String {
    var start = 0
    var end = 0
    while name[end] != 0 {
      if UInt8(bitPattern: name[end]) == UInt8(ascii: ":") { start = end + 1 }
      end += 1
    }
    let bytes = UnsafeRawBufferPointer(start: name + start, count: end - start)
    return String(decoding: bytes, as: UTF8.self)
  }
}

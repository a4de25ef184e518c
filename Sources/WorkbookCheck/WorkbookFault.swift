/// Why a workbook isn't fit to be published.
public struct WorkbookFault: Error, Hashable, Sendable {
  public var path: String
  /// The part within the file, as `xl/worksheets/sheet1.xml`; nil for the file as a whole.
  public var part: String?
  public var problem: Problem

  public enum Problem: Hashable, Sendable {
    /// No ZIP file, or one that contradicts itself; libzip's error number.
    case notAnArchive(code: Int32)
    case tooManyParts(Int)
    /// The name of a part stands twice, or leads out of the file.
    case badPartName
    /// A part, or all together, exceed the limit of bytes.
    case tooLarge(limit: Int)
    /// The part's bytes can't be read, or aren't those that were written; libzip's error number.
    case damaged(code: Int32)
    /// The part ends early or isn't well-formed XML; expat's error number.
    case notWellFormed(line: Int, code: Int32)
    /// A document type declaration, which no workbook needs.
    case documentType
    case tooDeep
    case missing
    /// A link, picture or formula that leads out of the file.
    case external
    case macros
    /// A cell or name with an error, or with a number that is none.
    case badValue(at: String)
    case sheetNames(expected: [String], found: [String])
    case count(Count, expected: Int, found: Int)
  }

  public enum Count: String, Hashable, Sendable {
    case rows, cells, formulas, charts, links, tables
  }

  public init(path: String, part: String? = nil, problem: Problem) {
    self.path = path
    self.part = part
    self.problem = problem
  }
}

/// Why a workbook wasn't written; no file stands at the path afterwards.
public struct ExcelWriterError: Error, Hashable, Sendable {
  /// Where the workbook was to be.
  public var path: String
  public var problem: Problem

  public enum Problem: Hashable, Sendable {
    /// The file can't be created; the system's error number.
    case cannotCreate(errno: Int32)
    /// The folder for temporary files isn't a folder that can be written.
    case noTemporaryFolder(String)
    /// A call of libxlsxwriter failed; its code and what was to be done.
    case library(code: Int32, call: String)
    /// Two sections, tables or targets of the report have the same name.
    case duplicate(String)
    /// Not fit as the name of a cell: letters, digits and underscores, unlike a cell's address.
    case badTargetName(String)
    /// A target that is no finite number.
    case badTarget(String)
    /// A section with more rows than a sheet has.
    case tooManyRows(section: String)
    /// A table with more columns than a sheet has.
    case tooManyColumns(table: String)
  }

  public init(path: String, problem: Problem) {
    self.path = path
    self.problem = problem
  }
}

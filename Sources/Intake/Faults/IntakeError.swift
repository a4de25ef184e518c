public import Records

/// Why a file as a whole can't be read: data only, worded in `message(_:)`.
public enum IntakeError: Error, Sendable, Hashable {
  case missing(path: String)
  case notReadable(path: String)
  case folder(path: String)
  /// A pipe, a socket or a device.
  case notRegular(path: String)
  case unreadable(path: String, errno: Int32)
  case empty(path: String)
  case notText(path: String, FileContent)
  /// A gzip archive that is cut off or broken.
  case damagedArchive(path: String)
  /// The file changed while it was read.
  case stillGrowing(path: String)

  /// The header can't be used.
  case header(path: String, HeaderFault)
  /// The mapping does not fit the file or its kind.
  case mapping(path: String, SourceMapping, MappingFault)

  /// What kind of trouble it is, and with it how the command ends.
  public enum Category: Sendable, Hashable {
    /// Exit code 66.
    case missingInput
    /// Exit code 65.
    case badData
    /// Exit code 74.
    case inputOutput
    /// Exit code 75: the same again later may succeed.
    case busy
    /// Exit code 78.
    case configuration
  }

  public var category: Category {
    switch self {
    case .missing, .notReadable, .folder, .notRegular: .missingInput
    case .unreadable: .inputOutput
    case .stillGrowing: .busy
    case .empty, .notText, .damagedArchive, .header: .badData
    case .mapping(_, _, let fault): fault.category
    }
  }
}

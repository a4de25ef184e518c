public import Records

/// Checked rows of one kind as columns of 32-bit numbers, on their way into the store in bulk; valid
/// inside the call that they are handed over in.
public struct FactColumns {
  /// Stands for no value among numbers, days and choices.
  public static let missing = Int32.min

  public let kind: RecordKind
  public var count: Int
  /// What the places of texts count from. Sixteen bytes behind the last text can be read.
  public var bytes: UnsafePointer<UInt8>
  /// Where each row stands in its file: what it is known by when it has to come again.
  public var places: UnsafePointer<Int64>
  /// One a field of the kind.
  public var columns: [Column]

  public enum Column {
    /// Numbers, durations in seconds, days, places of choices.
    case numbers(UnsafePointer<Int32>)
    /// Days since 1970 and the seconds of each day.
    case times(days: UnsafePointer<Int32>, seconds: UnsafePointer<Int32>)
    /// Where texts begin in `bytes`, and how many bytes they have.
    case texts(offsets: UnsafePointer<Int32>, lengths: UnsafePointer<Int32>)
    /// The codes of repeated texts: places in a list that only grows.
    case words(UnsafePointer<Int32>, texts: WordList)
  }

  /// The texts that codes stand for; 0 stands for none.
  public protocol WordList: AnyObject {
    var names: [String] { get }
  }

  public init(
    kind: RecordKind, count: Int, bytes: UnsafePointer<UInt8>, places: UnsafePointer<Int64>,
    columns: [Column]
  ) {
    self.kind = kind
    self.count = count
    self.bytes = bytes
    self.places = places
    self.columns = columns
  }
}

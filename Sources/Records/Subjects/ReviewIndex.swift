/// The review that counts for each object and area: the latest, then the higher review id.
public struct ReviewIndex: Sendable {
  private struct Object: Hashable {
    var kind: Int64
    var id: String
    var area: String
  }

  /// What a review says.
  public struct Judgement: Sendable {
    public var isCorrect: Bool
    public var errorFields: [Substring]
    /// Where the error arose, a choice of `Review.errorSource`; `RecordBatch.missing` when not said.
    public var errorSource: Int64
  }

  private static let ticket = Measure(Review.object).code("ticket")
  private static let notice = Measure(Review.object).code("outage_notice")
  private static let correct = Measure(Review.verdict).code("correct")

  private let verdicts: [Int64]
  private let errorFields: [String]
  private let errorSources: [Int64]
  private var latest: [Object: Int] = [:]

  public init(_ batch: RecordBatch) {
    verdicts = batch.integers(Review.verdict)
    errorFields = batch.texts(Review.errorFields)
    errorSources = batch.integers(Review.errorSource)
    let kinds = batch.integers(Review.object)
    let ids = batch.texts(Review.objectID)
    let areas = batch.texts(Review.area)
    let times = batch.integers(Review.reviewedAt)
    let reviewIDs = batch.texts(Review.reviewID)
    for row in 0..<batch.count {
      // Only a notice has areas: for other objects the field is not read.
      let area = kinds[row] == Self.notice ? areas[row] : ""
      let object = Object(kind: kinds[row], id: ids[row], area: area)
      if let other = latest[object] {
        let isLater =
          times[row] != times[other]
          ? times[row] > times[other]
          : reviewIDs[other].utf8.lexicographicallyPrecedes(reviewIDs[row].utf8)
        if !isLater { continue }
      }
      latest[object] = row
    }
  }

  public func ticket(_ id: String) -> Judgement? {
    judgement(Object(kind: Self.ticket, id: id, area: ""))
  }

  /// The judgement of a notice's area, or of the whole notice when the area is empty.
  public func notice(_ id: String, area: String) -> Judgement? {
    judgement(Object(kind: Self.notice, id: id, area: area))
  }

  private func judgement(_ object: Object) -> Judgement? {
    guard let row = latest[object] else { return nil }
    return Judgement(
      isCorrect: verdicts[row] == Self.correct,
      errorFields: errorFields[row].split(separator: ";"), errorSource: errorSources[row])
  }
}

import Records

/// What the latest review of each ticket says.
struct LatestReviews {
  struct Judgement {
    let errorFields: [String]
    let errorSource: String
  }

  private var latest: [String: Int] = [:]
  private let batch: RecordBatch

  init(_ records: RecordBatch?) {
    batch = records ?? RecordBatch(kind: .review)
    let ids = batch.texts(Review.objectID)
    let times = batch.integers(Review.reviewedAt)
    let names = batch.texts(Review.reviewID)
    for row in 0..<batch.count {
      if let other = latest[ids[row]] {
        let isLater =
          times[row] == times[other]
          ? names[other].utf8.lexicographicallyPrecedes(names[row].utf8) : times[row] > times[other]
        if !isLater { continue }
      }
      latest[ids[row]] = row
    }
  }

  func ticket(_ id: String) -> Judgement? {
    guard let row = latest[id] else { return nil }
    let fields = batch.texts(Review.errorFields)[row].split(separator: ";").map(String.init)
    return Judgement(
      errorFields: fields,
      errorSource: batch.text(batch.kind.index(of: Review.errorSource), row: row))
  }
}

import Foundation
import Intake
import Records

/// The rows whose ids may be those of other rows, as far as settling them needs, in few bytes each.
final class CandidateRows: @unchecked Sendable {
  /// What is known of a row: what lies together, since rows come and are asked for in any order.
  struct Row {
    /// The id, of longer ones a hash of 128 bits. Two numbers take less than a pair, which begins at
    /// every sixteenth byte.
    var id: SIMD2<UInt64> {
      get { SIMD2(idStart, idEnd) }
      set { (idStart, idEnd) = (newValue.x, newValue.y) }
    }
    private var idStart: UInt64 = 0
    private var idEnd: UInt64 = 0
    /// A hash of all fields: rows of one id are equal when these are.
    var hash: UInt64 = 0
    var part: Int32 = 0
    var day: Int32 = 0
    var second: Int32 = 0
    /// Whom it was handed to, if anybody, and the words of the choices, five bits each, 0 for none.
    var words: UInt32 = 0
  }

  let count: Int
  private let rows: UnsafeMutablePointer<Row>
  /// The fields whose words and numbers are kept.
  let choiceFields: [Field]
  let numberFields: [Field]
  /// The fields whose names tell calls apart.
  let nameFields: [Field]
  /// For each row its numbers, then the codes of its names.
  private let numbers: UnsafeMutablePointer<Int32>
  private let width: Int
  /// Codes of names that hold for all threads.
  let shared: SharedNames
  /// Makes the hashes of this run other ones than those that somebody may have reckoned with.
  private let seed = UInt64.random(in: .min ... .max)

  /// - Parameters:
  ///   - fields: those that are measured.
  ///   - nameFields: those whose names tell calls apart.
  init(count: Int, fields: [Field], nameFields: [Field], shared: SharedNames) {
    self.count = count
    self.shared = shared
    self.nameFields = nameFields
    choiceFields = fields.filter { if case .choice = $0.type { true } else { false } }
    numberFields = fields.filter { if case .choice = $0.type { false } else { true } }
    precondition(choiceFields.count <= 6, "more words than five bits each have room for")
    rows = .allocate(capacity: count)
    width = numberFields.count + nameFields.count
    numbers = .allocate(capacity: max(1, count * width))
  }

  deinit {
    rows.deallocate()
    numbers.deallocate()
  }

  subscript(row: Int) -> Row { rows[row] }

  /// 1 when the row was handed to somebody, else 0.
  func transferTo(_ row: Int) -> Int32 { Int32(rows[row].words & 1) }

  /// The place of a choice's word; `Legs.missing` for none.
  func word(_ choice: Int, of row: Int) -> Int32 {
    let code = Int32(rows[row].words >> UInt32(1 + 5 * choice) & 31)
    return code == 0 ? Legs.missing : code - 1
  }

  func number(_ place: Int, of row: Int) -> Int32 { numbers[row * width + place] }

  /// The code of the row's name in one of the name fields.
  func code(_ place: Int, of row: Int) -> Int32 {
    numbers[row * width + numberFields.count + place]
  }

  /// Seconds since 1970.
  func time(_ row: Int) -> Int64 { Int64(rows[row].day) * 86_400 + Int64(rows[row].second) }

  func month(_ row: Int) -> Month { Month(of: Day(number: rows[row].day)) }

  /// Keeps rows that were read again.
  ///
  /// - Parameter targets: the place among the candidates for each row.
  func keep(_ batch: ColumnBatch, at targets: [Int], _ translation: Translation) {
    let (offsets, lengths) = (batch.offsets(Call.callID), batch.lengths(Call.callID))
    let (days, seconds) = (batch.days(Call.startedAt), batch.secondsOfDay(Call.startedAt))
    let (legs, handed) = (batch.numbers(Call.leg), batch.lengths(Call.transferTo))
    let codes = nameFields.map(batch.codes)
    let sharedCodes = nameFields.map(translation.codes)
    let words = choiceFields.map(batch.numbers)
    let values = numberFields.map(batch.numbers)
    let hashes = hashes(of: batch, translation)
    for (place, target) in targets.enumerated() {
      var row = Row()
      row.id = RowHash.id(batch.bytes + Int(offsets[place]), Int(lengths[place]), seed: seed)
      row.hash = hashes[place]
      row.part = legs[place]
      row.day = days[place]
      row.second = seconds[place]
      row.words = handed[place] > 0 ? 1 : 0
      for choice in 0..<words.count where words[choice][place] != ColumnBatch.missing {
        row.words |= UInt32(words[choice][place] + 1) << UInt32(1 + 5 * choice)
      }
      rows[target] = row
      let own = numbers + target * width
      for number in 0..<values.count { own[number] = values[number][place] }
      for name in 0..<codes.count {
        own[values.count + name] = sharedCodes[name][Int(codes[name][place])]
      }
    }
  }

  /// A hash of all fields of each row.
  private func hashes(of batch: ColumnBatch, _ translation: Translation) -> [UInt64] {
    var hashes = [UInt64](repeating: seed, count: batch.count)
    for field in batch.kind.fields {
      switch field.type {
      case .text where field.isRepeated:
        let (own, known) = (batch.codes(field), translation.codes(field))
        for row in 0..<batch.count {
          hashes[row] = RowHash.mix(hashes[row], UInt64(known[Int(own[row])]))
        }
      case .text, .list:
        let (offsets, lengths) = (batch.offsets(field), batch.lengths(field))
        for row in 0..<batch.count {
          let text = RowHash.text(batch.bytes + Int(offsets[row]), Int(lengths[row]))
          hashes[row] = RowHash.mix(hashes[row], text)
        }
      case .time:
        let (days, seconds) = (batch.days(field), batch.secondsOfDay(field))
        for row in 0..<batch.count {
          let time = Int64(days[row]) << 32 | Int64(seconds[row])
          hashes[row] = RowHash.mix(hashes[row], UInt64(bitPattern: time))
        }
      case .whole, .seconds, .day, .choice:
        let values = batch.numbers(field)
        for row in 0..<batch.count {
          hashes[row] = RowHash.mix(hashes[row], UInt64(UInt32(bitPattern: values[row])))
        }
      }
    }
    return hashes
  }

  /// The codes of one thread's names among those of all.
  final class Translation {
    private let codes: [String: SharedCodes]

    init(_ names: ColumnNames, _ shared: SharedNames) {
      codes = Dictionary(
        uniqueKeysWithValues: names.kind.fields.filter(\.isRepeated).map {
          ($0.name, SharedCodes($0, names[$0], shared))
        })
    }

    /// The codes among all threads by the thread's own.
    func codes(_ field: Field) -> [Int32] { codes[field.name]?.known() ?? [] }
  }
}

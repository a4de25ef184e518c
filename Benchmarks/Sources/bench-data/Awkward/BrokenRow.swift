/// The ways in which a row breaks a rule, each of which rejects the whole row.
enum BrokenRow: CaseIterable {
  case negativeTalk, fractionalTalk, hugeWait, wordForNumber, legZero, satisfactionSix
  case impossibleTime, otherDateForm, unknownOutcome, unknownDirection, noID, noOutcome, noTime
  case tooFewFields, tooManyFields, notUTF8

  func bytes(_ row: AwkwardRow, _ columns: [String]) -> [UInt8] {
    var row = row
    if let change { row[change.column] = change.text }
    var fields = columns.map { row.written($0) }
    switch self {
    case .tooFewFields: fields.removeLast(9)
    case .tooManyFields: fields += [[], [0x78]]
    case .notUTF8: fields[columns.firstIndex(of: "queue") ?? 0] = [0xb1, 0xa8, 0xd0, 0xde]
    default: break
    }
    return Array(fields.joined(separator: [0x2c]))
  }

  private var change: (column: String, text: String)? {
    switch self {
    case .negativeTalk: ("talk_seconds", "-5")
    case .fractionalTalk: ("talk_seconds", "12.5")
    case .hugeWait: ("wait_seconds", "99999999999999999999")
    case .wordForNumber: ("acw_seconds", "null")
    case .legZero: ("leg", "0")
    case .satisfactionSix: ("satisfaction", "6")
    case .impossibleTime: ("started_at", "2026-02-30 25:61:00")
    case .otherDateForm: ("started_at", "01/10/2026 8:00")
    case .unknownOutcome: ("outcome", "lost")
    case .unknownDirection: ("direction", "sideways")
    case .noID: ("call_id", "")
    case .noOutcome: ("outcome", "")
    case .noTime: ("started_at", "")
    case .tooFewFields, .tooManyFields, .notUTF8: nil
    }
  }
}

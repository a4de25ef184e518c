import GRDB
public import Records

/// What a list shows of a ticket beside what its mark knows.
public struct TicketRow: Sendable {
  public let id: String
  public let acceptedAt: ClockTime
  /// In the masked form; empty when unknown.
  public let caller: String

  public init(id: String, acceptedAt: ClockTime, caller: String) {
    self.id = id
    self.acceptedAt = acceptedAt
    self.caller = caller
  }
}

extension Store {
  /// Hands out the tickets in the rows of some marks, each with its place among them.
  ///
  /// Cost: a look-up a row.
  public func eachTicket(
    of marks: some Sequence<TicketMark>, _ body: (Int, TicketMark, TicketRow) throws -> Void
  ) throws {
    try guarded {
      try queue.read { db in
        guard let name = try FactTable(.ticket).tables(db).first else { return }
        let statement = try Statement(
          db, "SELECT ticket_id, accepted_at, caller FROM \(name) WHERE rowid = ?")
        for (place, mark) in marks.enumerated() {
          statement.bind(mark.rowID, at: 1)
          if try statement.step() {
            try body(
              place, mark,
              TicketRow(
                id: statement.text(0), acceptedAt: ClockTime(seconds: statement.integer(1)),
                caller: statement.text(2)))
          }
          statement.reset()
        }
      }
    }
  }
}

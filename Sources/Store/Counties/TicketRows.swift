import GRDB
public import Records

/// What a list shows of a ticket.
public struct TicketRow: Sendable {
  public let id: String
  public let acceptedAt: ClockTime
  /// The place of the kind among its words.
  public let kind: Int64
  /// Empty when unknown, as are area and caller.
  public let station: String
  public let area: String
  /// In the masked form.
  public let caller: String

  public init(
    id: String, acceptedAt: ClockTime, kind: Int64, station: String, area: String, caller: String
  ) {
    self.id = id
    self.acceptedAt = acceptedAt
    self.kind = kind
    self.station = station
    self.area = area
    self.caller = caller
  }
}

extension Store {
  /// Hands out the tickets in some rows of their table, each with its place among them.
  ///
  /// Cost: a look-up a row.
  public func eachTicket(
    in rowIDs: some Sequence<Int64>, _ body: (Int, TicketRow) throws -> Void
  ) throws {
    try guarded {
      try queue.read { db in
        guard let name = try FactTable(.ticket).tables(db).first else { return }
        let words = try WordTable(db)
        let statement = try Statement(
          db,
          "SELECT ticket_id, accepted_at, kind, station, area, caller FROM \(name) WHERE rowid = ?")
        for (place, rowID) in rowIDs.enumerated() {
          statement.bind(rowID, at: 1)
          if try statement.step() {
            try body(
              place,
              TicketRow(
                id: statement.text(0), acceptedAt: ClockTime(seconds: statement.integer(1)),
                kind: statement.integer(2),
                station: statement.isNull(3) ? "" : words.text(statement.integer(3)),
                area: statement.text(4), caller: statement.text(5)))
          }
          statement.reset()
        }
      }
    }
  }
}

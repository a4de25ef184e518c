import ReportBuilder
import Store

/// The lists of tickets of all counties, each read when it is asked for: together they would be most of
/// what an edition holds in memory.
///
/// Lists may be asked for on several threads: each reading has a connection of its own.
struct TicketLists: @unchecked Sendable {
  private let lists: [String: TicketList]
  private let store: Store

  init(_ lists: [String: TicketList], from store: Store) {
    self.lists = lists
    self.store = store
  }

  /// Those counties whose list has no room for all tickets that were asked for.
  var countiesWithRest: [String] { lists.filter(\.value.hasRest).keys.sorted() }

  /// The tickets that a county lists, and those that the list has no room for, as far as they were asked
  /// for.
  func lines(
    of county: String
  ) throws -> (listed: [CountyRecords.TicketLine], rest: [CountyRecords.TicketLine]) {
    guard let list = lists[county], !list.isEmpty else { return ([], []) }
    return try list.lines(from: store.reader())
  }
}

import Records
import Store
import Testing

@testable import ScorelineKit

/// Which calls are repeats: counted from calls, with or without a ticket.
@Suite struct RepeatCallTests {
  private static let calls = """
    call_id,leg,started_at,agent_id,caller,queue,talk_seconds,acw_seconds,outcome,county,direction,tag
    Z,1,2026-09-30 20:00:00,1001,13800000001,q,60,10,answered,东湖,in,
    A,1,2026-10-01 10:00:00,1001,13800000001,q,60,10,answered,东湖,in,
    B,1,2026-10-01 11:00:00,1001,13800000002,q,60,10,answered,东湖,in,
    C,1,2026-10-01 12:00:00,1001,13800000002,q,60,10,answered,西岭,in,
    D,1,2026-10-01 13:00:00,1001,13800000003,q,60,10,answered,东湖,in,
    D,2,2026-10-01 13:02:00,1001,13800000003,q,60,10,answered,东湖,in,test
    E,1,2026-10-01 13:30:00,1001,13800000003,q,60,10,answered,东湖,in,
    F,1,2026-10-01 14:00:00,1001,13800000004,q,60,10,answered,东湖,in,
    F,2,2026-10-01 14:02:00,1001,13800000004,q,60,10,answered,东湖,in,
    G,1,2026-10-01 15:00:00,1001,13800000005,q,60,10,answered,东湖,in,
    H,1,2026-10-01 16:00:00,1001,13800000005,q,60,10,answered,东湖,in,
    I,1,2026-10-01 17:00:00,1001,13800000005,q,60,10,answered,东湖,in,
    K,1,2026-10-01 18:00:00,1001,13800000006,q,60,10,answered,东湖,out,
    L,1,2026-10-01 18:30:00,1001,13800000006,q,60,10,answered,东湖,in,
    M,1,2026-10-01 19:00:00,1001,,q,60,10,answered,东湖,in,
    N,1,2026-10-01 19:30:00,1001,,q,60,10,answered,东湖,in,
    O,1,2026-09-30 23:59:00,1001,13800000007,q,60,10,answered,东湖,in,
    O,2,2026-10-01 00:01:00,1001,13800000007,q,60,10,answered,东湖,in,
    Y,2,2026-10-02 09:00:00,1001,13800000008,q,60,10,answered,东湖,in,
    Y,3,2026-10-02 09:02:00,1001,13800000008,q,60,10,answered,东湖,in,
    P,1,2026-10-03 09:00:00,1001,13800000009,q,60,10,answered,,in,
    Q,1,2026-10-03 10:00:00,1001,13800000009,q,60,10,answered,,in,
    U,1,2026-09-30 23:50:00,1001,13800000010,q,60,10,answered,东湖,in,
    V,1,2026-09-30 23:58:00,1001,13800000010,q,60,10,answered,东湖,in,

    """
  private static let tickets = """
    ticket_id,call_id,kind,accepted_at,agent_id,county,area,caller,status
    T1,G,fault_repair,2026-10-01 15:05:00,1001,东湖,三里村,,
    T2,H,fault_repair,2026-10-01 16:05:00,1001,东湖,五里村,,
    T3,I,fault_repair,2026-10-01 17:05:00,1001,东湖,三里村,,
    T4,A,fault_repair,2026-10-01 10:05:00,1001,东湖,三里村,,void
    T5,Q,fault_repair,2026-10-03 10:05:00,1001,东湖,三里村,,
    T6,V,fault_repair,2026-10-01 00:05:00,1001,东湖,三里村,,

    """

  /// Some rows of the calls, the first one 1, in a file of their own.
  private static func calls(_ rows: some RangeExpression<Int>) -> String {
    let lines = calls.split(separator: "\n")
    let own = lines.indices.dropFirst().filter(rows.contains).map { lines[$0] }
    return ([lines[0]] + own).joined(separator: "\n") + "\n"
  }

  private static func reversed(_ text: String) -> String {
    let lines = text.split(separator: "\n")
    return ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
  }

  /// A repeats Z of the day before, by county: its only ticket is void. I repeats G by area, H is of another
  /// one. B and C are of two counties, D is a test, F, O and Y are one call each, K is outbound, M and N have
  /// no caller, P and Q no county. V repeats U, both of September.
  @Test(arguments: [
    [calls, tickets], [reversed(calls), tickets], [tickets, calls(11...), calls(1..<11)],
    [calls(1...3), calls(4...), tickets],
  ])
  func repeatsAreCountedFromCallsInWhateverOrderTheyCome(files: [String]) throws {
    try Folder.scratch { folder in
      let workspace = try Workspace(db: folder.path("s.sqlite"), config: nil)
      let store = try workspace.store(.write)
      for (number, text) in files.enumerated() {
        let file = try folder.write(text, to: "\(number).csv")
        _ = try Importer(store, configuration: workspace.configuration).importFile(at: file)
      }
      let period = try #require(PeriodText.month("2026-10"))
      let found = try store.repeatCalls(in: period.first...period.last, mostLegs: 1_000).counties
      let lake = try #require(found["东湖"])
      // A, B, E, F, G, H, I, L and Y.
      #expect(lake.withCaller == 9 && lake.byArea == 1 && lake.byCounty == 1)
      #expect(lake.areas["三里村"]?.calls == 2 && lake.areas["三里村"]?.repeats == 1)
      #expect(lake.areas["五里村"]?.calls == 1 && lake.areas["五里村"]?.repeats == 0)
      // 20 legs began in October.
      let days = period.first...period.last
      #expect(try store.repeatCalls(in: days, mostLegs: 20).counties == found)
      #expect(try !store.repeatCalls(in: days, mostLegs: 19).areCounted)
      // T6 was written after midnight, T1, T2, T3, and T5 in a call of which no county is known.
      let marks = try store.ticketMarks(in: days, of: store.repeatCalls(in: days, mostLegs: 1_000))
      #expect(marks.counties["东湖"]?.map(\.isRepeat) == [true, false, false, true, false])
      let ridge = try #require(found["西岭"])
      #expect(ridge.withCaller == 1 && ridge.byArea + ridge.byCounty == 0)
    }
  }
}

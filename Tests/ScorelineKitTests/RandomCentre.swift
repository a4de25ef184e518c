/// A generator of which every run of a test gets the same numbers.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  /// SplitMix64, https://prng.di.unimi.it/splitmix64.c
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Files of a tiny centre in random order: the same few ids again and again, so that rows are
/// corrected, repeated, joined over month ends and refused.
struct RandomCentre {
  private let ids = ["A", "B", "C", "D", "E", "F"]
  private let counties = ["东湖", "西岭", ""]
  private let agents = ["1001", "1002", ""]

  func file(_ random: inout Seeded) -> String {
    switch Int.random(in: 0..<9, using: &random) {
    case 0, 1: tickets(&random)
    case 2, 3: reviews(&random)
    case 4, 5: notices(&random)
    case 6: roster(&random)
    default: calls(&random)
    }
  }

  private func one<Item>(_ items: [Item], _ random: inout Seeded) -> Item {
    items[Int.random(in: 0..<items.count, using: &random)]
  }

  private func time(_ random: inout Seeded) -> String {
    let day = one(["2026-09-30", "2026-10-01", "2026-10-31", "2026-11-01"], &random)
    return day + " " + one(["00:00:10", "08:00:00", "23:59:50"], &random)
  }

  private func calls(_ random: inout Seeded) -> String {
    var text =
      "call_id,leg,started_at,direction,agent_id,ring_count,ring_seconds,talk_seconds,acw_seconds,"
      + "outcome,transfer_to,transfer_kind,tag,county,queue\n"
    for _ in 0..<8 {
      let fields = [
        one(ids, &random), one(["1", "2", "3"], &random), time(&random),
        one(["in", "in", "out"], &random), one(agents, &random), one(["", "3", "9"], &random),
        one(["", "5", "20"], &random), one(["", "100", "7"], &random),
        one(["", "0", "30"], &random), one(["answered", "answered", "abandoned"], &random),
        one(["", "1002"], &random), one(["", "blind", "survey"], &random),
        one(["", "", "test"], &random), one(counties, &random), one(["", "故障报修"], &random),
      ]
      text += fields.joined(separator: ",") + "\n"
    }
    return text
  }

  private func roster(_ random: inout Seeded) -> String {
    var text = "agent_id,name,team,valid_from,valid_to\n"
    for _ in 0..<3 {
      let fields = [
        one(["1001", "1002"], &random), "某人", one(["一班", "二班"], &random),
        one(["", "2026-10-01", "2026-10-31"], &random), one(["", "2026-10-30"], &random),
      ]
      text += fields.joined(separator: ",") + "\n"
    }
    return text
  }

  private func tickets(_ random: inout Seeded) -> String {
    var text = "ticket_id,kind,accepted_at,agent_id,county,status\n"
    for _ in 0..<5 {
      let fields = [
        one(ids, &random), one(["inquiry", "query", "complaint"], &random), time(&random),
        one(agents, &random), one(counties, &random), one(["", "void"], &random),
      ]
      text += fields.joined(separator: ",") + "\n"
    }
    return text
  }

  private func reviews(_ random: inout Seeded) -> String {
    var text = "review_id,object,object_id,area,reviewed_at,verdict,error_fields\n"
    for _ in 0..<6 {
      let fields = [
        one(["R1", "R2", "R3", "R4", "R5"], &random),
        one(["ticket", "outage_notice", "call"], &random), one(ids, &random),
        one(["", "a1", "a2"], &random), time(&random), one(["correct", "incorrect"], &random),
        one(["", "name", "station"], &random),
      ]
      text += fields.joined(separator: ",") + "\n"
    }
    return text
  }

  private func notices(_ random: inout Seeded) -> String {
    var text = "notice_id,revision,area,county,published_at,agent_id,withdrawn_at\n"
    for _ in 0..<6 {
      let fields = [
        one(ids, &random), one(["1", "2"], &random), one(["a1", "a2"], &random),
        one(counties, &random), time(&random), one(agents, &random),
        one(["", "2026-10-01 00:00:00"], &random),
      ]
      text += fields.joined(separator: ",") + "\n"
    }
    return text
  }
}

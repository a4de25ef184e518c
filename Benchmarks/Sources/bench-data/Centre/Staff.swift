/// The agents: who they are, how busy and how quick each is, and in which team.
struct Staff {
  let count: Int
  let teams: Int
  /// How long an agent talks, in 256ths of the usual.
  let pace: [Int]
  /// Agents by band of eight hours, each as often as it takes calls.
  private let onDuty: [[UInt16]]

  init(agents: Int, teams: Int, seed: UInt64) {
    count = agents
    self.teams = min(teams, agents)
    var pace: [Int] = []
    var weights: [Int] = []
    for agent in 0..<agents {
      var draw = Draw(seed: seed, stream: .agents, place: agent)
      pace.append(205 + draw.below(52) + draw.below(52))
      // Some take four times the calls of others; one in twenty is hardly ever there.
      weights.append(draw.chance(perMille: 50) ? 3 : 25 + draw.below(40) + draw.below(40))
    }
    self.pace = pace
    let home = { (agent: Int) in agent * teams / agents % 3 }
    onDuty = (0..<3).map { band in
      Self.table((0..<agents).map { weights[$0] * (home($0) == band ? 12 : 1) })
    }
  }

  func agent(hour: Int, bits: UInt64) -> Int {
    Int(onDuty[hour % 24 / 8][Int(bits & 0xffff)])
  }

  func team(_ agent: Int) -> Int { agent * teams / count }

  func id(_ agent: Int) -> Int { 1001 + agent }

  private static func table(_ weights: [Int]) -> [UInt16] {
    let total = weights.reduce(0, +)
    var table: [UInt16] = []
    var sum = 0
    for (agent, weight) in weights.enumerated() {
      sum += weight
      while table.count < sum * 65536 / total { table.append(UInt16(agent)) }
    }
    return table
  }
}

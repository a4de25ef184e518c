/// The counties and queues, by weight: a few are large.
enum Places {
  static let counties = [
    "青禾县", "鹭洲县", "云汀县", "松原县", "临江县", "望湖县", "石桥县", "南浦县", "北岭县", "东陵县",
    "西泽县", "白沙县", "清溪县", "长亭县", "金塔县",
  ]
  static let queues = ["报修", "咨询", "电费", "业扩", "投诉"]

  static func county(bits: UInt64) -> Int {
    // The square of an even draw leaves the first county with a quarter of all calls.
    let draw = Int(bits & 0xffff)
    return draw * draw / 65536 * counties.count / 65536
  }

  static func queue(bits: UInt64) -> Int {
    switch bits & 0xff {
    case 0..<82: 0
    case 82..<160: 1
    case 160..<215: 2
    case 215..<246: 3
    default: 4
    }
  }
}

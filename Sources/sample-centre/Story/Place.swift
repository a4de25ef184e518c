/// An outage area with its supply station; all names are invented.
struct Place: Hashable {
  enum AreaClass: String { case urban, rural, remote }

  var county: String
  var station: String
  var area: String
  var areaClass: AreaClass

  static let counties = ["青禾县", "云汀县", "鹭洲县", "石泷县", "梧岗县"]

  static let all: [Place] = [
    places("青禾县", urban: ["东门街道", "禾苑社区", "北渠街道"], rural: ["柳湾镇", "稻香镇", "上塘村"]),
    places("云汀县", urban: ["汀州路片", "云桥社区"], rural: ["白鹭镇", "新汀镇", "芦苇村"]),
    places("鹭洲县", urban: ["港前街道", "鹭岛社区"], rural: ["渔沙镇", "盐田村"], remote: ["外礁岛"]),
    places("石泷县", urban: ["泷河街道"], rural: ["石桥镇", "青石镇", "下泷村"], remote: ["云顶林场"]),
    places("梧岗县", urban: ["梧桐街道"], rural: ["岗南镇", "茶坪镇"], remote: ["雪岭村"]),
  ].flatMap { $0 }

  private static func places(
    _ county: String, urban: [String], rural: [String], remote: [String] = []
  ) -> [Place] {
    let classes: [(AreaClass, [String])] = [(.urban, urban), (.rural, rural), (.remote, remote)]
    return classes.flatMap { areaClass, areas in
      areas.map { area in
        let town = areaClass == .urban ? county.dropLast() + "城区" : area.dropLast()
        return Place(
          county: county, station: String(town + "供电所"), area: area, areaClass: areaClass)
      }
    }
  }

  static func of(_ county: String) -> [Place] {
    all.filter { $0.county == county }
  }

  private static let weights = [30, 24, 19, 15, 12]

  /// In a storm every other call comes from the county hit hardest.
  static func draw(on day: Day, _ random: inout SeededGenerator) -> Place {
    if let county = Weather.county(on: day), random.chance(perMille: 500) {
      return random.pick(of(county))
    }
    let county = random.pick(Array(counties.indices)) { weights[$0] }
    return random.pick(of(counties[county]))
  }
}

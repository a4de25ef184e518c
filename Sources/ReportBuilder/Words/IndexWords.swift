import Records

/// The page that an edition opens with.
enum IndexWords {
  static let headline = Words("Headline", "总体情况")
  static let headlineCaption = Words("The centre's indicators", "全中心指标")
  static let centre = Words("For the director", "呈中心主任")
  static let teams = Words("For shift leaders", "致班长")
  static let agents = Words("For each agent alone", "致客服代表本人")
  static let counties = Words("For county management", "致县公司")
  static let data = Words("For other programs", "供其他程序使用")
  static let centreRemark = Words("all indicators, teams, counties", "各项指标、班组、县公司")
  static let teamRemark = Words("names agents: not to be handed out", "含客服代表姓名，不得外传")
  static let agentRemark = Words("own figures only", "仅含本人数据")
  static let countyRemark = Words("own county only, no agent named", "仅含本县数据，不涉及个人")
  static let centreName = Words("Centre", "全中心")
  static func workbook(_ name: String) -> Words { Words("\(name), workbook", "\(name)（工作簿）") }
}

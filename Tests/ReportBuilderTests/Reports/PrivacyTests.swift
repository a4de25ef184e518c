import Records
import ReportBuilder
import ReportModel
import Testing

/// Nobody reads what belongs to somebody else.
struct PrivacyTests {
  private let agents = [
    "1001": "陈嘉怡", "1002": "李明", "1003": "王芳", "1004": "赵强", "1005": "周杰", "2001": "孙丽",
    "9001": "",
  ]

  @Test(arguments: Language.allCases) func anAgentSeesNoOtherAgent(_ language: Language) {
    let centre = TestCentre.busy(language)
    for own in agents.keys {
      let text = centre.report(.agent(own)).text
      #expect(text.contains(own))
      for (id, name) in agents where id != own {
        #expect(!text.contains(id), "\(own) sees \(id)")
        #expect(name.isEmpty || !text.contains(name), "\(own) sees \(name)")
      }
    }
  }

  @Test(arguments: Language.allCases) func aCountySeesNoAgentAndNoOtherCounty(_ language: Language)
  {
    let text = TestCentre.busy(language).report(.county("东湖")).text
    #expect(text.contains("东湖"))
    #expect(!text.contains("西岭"))
    #expect(!text.contains("一班"))
    for (id, name) in agents {
      #expect(!text.contains(id))
      #expect(name.isEmpty || !text.contains(name))
    }
    // Rows read are the centre's business.
    #expect(!text.contains("49,416"))
  }

  @Test func theCentreNamesNoAgent() {
    let text = TestCentre.busy(.chinese).report(.centre).text
    for name in agents.values where !name.isEmpty { #expect(!text.contains(name)) }
  }

  @Test func aTeamSeesOnlyItsOwnAgents() {
    let text = TestCentre.busy(.chinese).report(.team("二班")).text
    #expect(text.contains("孙丽（2001）"))
    #expect(text.contains("周杰（1005）"))
    #expect(!text.contains("李明"))
    #expect(!text.contains("1002"))
  }

  @Test(arguments: [Audience.agent("1001"), .county("东湖")])
  func reportsThatAreHandedOutLinkToNothing(_ audience: Audience) {
    for section in TestCentre.busy(.english).report(audience).sections {
      for block in section.blocks { #expect(block.links.isEmpty, "links in \(section.id)") }
    }
  }
}

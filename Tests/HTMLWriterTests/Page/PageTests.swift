import Foundation
import ReportModel
import Testing

@testable import HTMLWriter

struct PageTests {
  @Test func thePolicyStandsFirstAndNamesTheStyles() {
    let page = Report.everything { $0 }.page
    let style = Page(.everything { $0 }).style
    #expect(
      page.contains(
        """
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; \
        style-src &#39;\(StyleSheet.hash)&#39; &#39;\(style.hash)&#39;; base-uri &#39;none&#39;; \
        form-action &#39;none&#39;">
        <meta name="referrer" content="no-referrer">
        """))
    #expect(page.contains("<style>\(StyleSheet.text)</style>\n<style>\(style.text)</style>"))
  }

  @Test func nothingIsRunOrRequested() {
    let page = Report.everything { $0 }.page
      .replacing("http-equiv", with: "").replacing(StyleSheet.hash, with: "")
      .replacing(Page(.everything { $0 }).style.hash, with: "")
    for forbidden in ["http", "//", "<script", "style=", "javascript", "@import", "url(", " src="] {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
  }

  @Test func theLanguageIsTheReports() {
    #expect(
      Report.sample(language: "zh-Hans", sections: []).page.contains(#"<html lang="zh-Hans">"#))
  }

  @Test func ofManySentencesTheFirstLeads() {
    let phrases = (1...3).map { Phrase("Sentence \($0).") }
    let body = Report.sample(.lead(phrases)).body
    #expect(body.contains(#"<p class="lead">Sentence 1.</p>"#))
    for number in 2...3 { #expect(body.contains("<p>Sentence \(number).</p>")) }
    #expect(
      Report.sample(.lead(Array(phrases.dropLast()))).body
        .contains(#"<p class="lead">Sentence 1. Sentence 2."#))
  }

  @Test func onATelephoneASectionUnfoldsBelowItsFinding() {
    let table = Table(
      id: "detail", caption: "Detail", columns: [.init("A")], rows: [.init([.head("1")])])
    var report = Report.sample(sections: [
      Section(id: "zero", title: "Zero", blocks: [.table(table)]),
      Section(id: "one", title: "One", blocks: [.lead([Phrase("Found.")]), .table(table)]),
      Section(
        id: "two", title: "Two", blocks: [.lead([Phrase("All there is.")]), .note("Short.")]),
    ])
    report.sections[1].navigation = [Link("Elsewhere", to: .file("a.html"))]
    #expect(!report.body.contains("<input"))
    report.words.showSection = "Show this section"
    let parts = report.body.components(
      separatedBy: #"<input type="checkbox" class="more" id="one_more">"#
        + #"<label class="more" for="one_more">Show this section<span class="hidden">: One</span></label>"#
    )
    #expect(parts.count == 2)
    #expect(parts.first?.contains("Found.") == true)
    #expect(parts.last?.contains("Detail") == true)
    #expect(parts.first?.contains("Elsewhere") == false)
    #expect(!report.body.contains("two_more"))
    #expect(!report.body.contains("zero_more"))
    // Of an open one the words are for those who hear them.
    #expect(StyleSheet.text.contains("input.more:checked+.more{position:absolute;width:1px;"))
  }

  /// Each reader of an index wants one line of one list.
  @Test func onATelephoneListsOfFilesUnfoldBelowForWhomTheyAre() {
    var files = Section(
      id: "files", title: "For agents",
      blocks: [
        .paragraph("For whom."), .heading("One"), .links([Link("1001", to: .file("a.html"))]),
      ])
    var report = Report.sample(sections: [Section(id: "first", title: "First", blocks: []), files])
    report.words.showSection = "Show this section"
    #expect(!report.body.contains("files_more"))
    files.isForScreen = true
    report.sections[1] = files
    #expect(report.body.contains("<p>For whom.</p>\n<input"))
    #expect(report.body.contains(/<label[^\n]*\n*<dl class="groups plain">/))
  }

  @Test func onPaperALinkInABoxNamesTheSectionsNumber() {
    var report = Report.sample(sections: [
      Section(
        id: "open", title: "Open",
        blocks: [
          .callouts([
            Callout(
              "Decide", [],
              links: [Link("Parts", to: .section("two")), Link("Gone", to: .section("gone"))])
          ])
        ], isOpening: true),
      Section(id: "one", title: "One", blocks: []), Section(id: "two", title: "Parts", blocks: []),
    ])
    report.words.seeSection = "See section %: "
    #expect(
      report.body.contains(
        """
        <p><span class="paper">See section 2: </span><a href="#two">Parts</a></p>
        """))
    #expect(report.body.contains("<p>Gone</p>"))
  }

  @Test func linksPointAtSectionsThatExist() {
    let body = Report.sample(
      .links([
        Link("Here", to: .section("only"), remark: "this one"), Link("Gone", to: .section("gone")),
        Link("File", to: .file("teams/T 1.html")),
      ])
    ).body
    #expect(body.contains(#"<section id="only" aria-labelledby="only_title">"#))
    #expect(body.contains(##"<a href="#only">Here</a><span class="remark">this one</span>"##))
    #expect(body.contains("<li>Gone</li>"))
    #expect(body.contains(#"<a href="teams/T%201.html">File</a>"#))
  }

  @Test func eachAnchorHasItsPlace() {
    let tags = TagStream(HTMLWriter().page(.everything { $0 }))
    let ids = tags.values.filter { $0.name == "id" }.map(\.value)
    #expect(Set(ids).count == ids.count)
    for (name, value) in tags.values where name == "href" && value.hasPrefix("#") {
      #expect(ids.contains(String(value.dropFirst())), "\(value)")
    }
    for (name, value) in tags.values where name == "aria-labelledby" {
      #expect(ids.contains(value), "\(value)")
    }
  }

  @Test func headingsStepDownByOne() {
    let levels = TagStream(HTMLWriter().page(.everything { $0 })).tags.compactMap { tag in
      ["h1", "h2", "h3"].firstIndex { tag == $0 || tag.hasPrefix($0 + " ") }
    }
    #expect(levels.filter { $0 == 0 }.count == 1)
    #expect(levels.first == 0)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 - $0 <= 1 })
  }

  /// Or, of cells, closed by what follows: the next cell, or the end of the row.
  @Test func everyTagIsClosed() {
    let cells: Set<Substring?> = ["td", "th"]
    var open: [Substring] = []
    for tag in TagStream(HTMLWriter().page(.everything { $0 })).tags {
      let name = tag.prefix { $0 != " " }
      if cells.contains(open.last), cells.contains(name) || name == "/tr" { open.removeLast() }
      if name.hasPrefix("/") {
        #expect(open.popLast() == name.dropFirst())
      } else if !["!doctype", "meta", "path", "circle", "rect", "line"].contains(name) {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
  }

  @Test func oneSectionHasNoContents() {
    #expect(!Report.sample(.paragraph("x")).body.contains("<nav"))
    #expect(Report.everything { $0 }.body.contains(#"<nav aria-labelledby="page_contents">"#))
  }

  @Test func cardsBeginAPage() {
    let body = Report.sample(
      title: "Cards", subtitle: "Week 43",
      sections: [Section(id: "a", title: "A07", blocks: [], startsPage: true)]
    ).body
    #expect(
      body.contains(
        """
        <section id="a" aria-labelledby="a_title" class="starts-page">
        <h2 id="a_title">A07</h2>
        """))
  }

  @Test func equalReportsGiveEqualBytes() {
    let first = HTMLWriter().page(.everything { $0 })
    #expect(first == HTMLWriter().page(.everything { $0 }))
  }
}

/// The page's style sheet.
///
/// It holds nothing of a report, so its hash in the content security policy is a constant; a test
/// recomputes it.
///
/// The features are those of browser engines of 2018, which some offices still have; what came
/// later (dark screens, forced colours, page numbers, balanced lines) only adds.
enum StyleSheet {
  static let text = [
    base, layout, blocks, tables, cards, chips, charts, wide, dark, forcedColors, print,
  ].joined()

  /// The SHA-256 of `text` in Base64, as a content security policy names it:
  /// https://www.w3.org/TR/CSP3/#grammardef-hash-source
  static let hash = "sha256-OUEkH2+/gaCXPsuBwJCj6T1pldxas5KvR2bvdm34KbY="

  private static let base = """
    :root{color-scheme:light;\(Palette.declarations(\.light))
    \(TypeScale.declarations)\(Spacing.declarations)}
    *,*::before,*::after{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:var(--bg);color:var(--ink);font-size:var(--body);line-height:1.5;
    font-family:\(TypeScale.latin),\(TypeScale.chinese),sans-serif;
    font-variant-numeric:tabular-nums lining-nums;overflow-wrap:break-word}
    body:lang(zh){font-family:\(TypeScale.chinese),\(TypeScale.latin),sans-serif;line-height:1.7;
    word-break:normal;line-break:strict}
    h1,h2,h3,p,ul,dl,dd,figure{margin:0;padding:0}
    h1,h2,h3{font-weight:700;line-height:1.3;text-wrap:balance}
    h1{font-size:var(--h1);line-height:1.2;letter-spacing:-.01em}
    h2{font-size:var(--h2)}
    h3{font-size:var(--body)}
    p{text-wrap:pretty}
    :lang(zh) h1{letter-spacing:0;line-height:1.3}
    h1:lang(zh),h2:lang(zh),h3:lang(zh){text-wrap:pretty}
    .q{white-space:nowrap}
    .paper{display:none}
    a{color:inherit;text-decoration:underline;text-decoration-color:var(--rule2);
    text-underline-offset:.2em;unicode-bidi:isolate}
    a:hover{text-decoration-color:currentColor}
    :focus{outline:2px solid var(--ink);outline-offset:2px}
    :focus:not(:focus-visible){outline:0}
    main:focus{outline:0}
    .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}

    """

  private static let dark = """
    @media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;
    \(Palette.declarations(\.dark))}}

    """

  /// A system theme drops backgrounds and sets its own behind text, so there a firm chip has a thick border
  /// and no fill, what a tint sets apart a border of its own, and lines to write on are borders.
  private static let forcedColors = """
    @media (forced-colors:active){:root{\(Palette.declarations(\.forced))}
    .scroll{background:none}
    .chip.good.firm,.chip.bad.firm{border:3px solid CanvasText;color:CanvasText;background:Canvas}
    .callout.plain{padding:var(--s3) var(--s4)}
    .answer li{position:relative;border-bottom:1px solid CanvasText}
    .answer li::after{content:"";position:absolute;left:0;right:0;bottom:1.75rem;
    border-bottom:1px solid CanvasText}
    .callout,.notices,.key,.focus{border:1px solid CanvasText}
    .band,.bar3{stroke:CanvasText}
    .heat1,.heat2,.heat3,.heat4,.heat5,.heat6,.on-pale,.on-deep{forced-color-adjust:none}}

    """
}

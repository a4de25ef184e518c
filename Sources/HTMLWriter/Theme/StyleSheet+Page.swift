extension StyleSheet {
  /// From the bar at the top to the foot.
  static let layout = """
    .sheet{max-width:70rem;margin:0 auto;padding:0 var(--s4) var(--s6)}
    .skip{position:absolute;left:-99rem;top:var(--s2);padding:var(--s2) var(--s3);
    background:var(--bg);z-index:2}
    .skip:focus{left:var(--s4)}
    .bar{padding:var(--s3) 0;border-bottom:1px solid var(--rule);font-size:var(--table);
    color:var(--ink2)}
    .bar ul{list-style:none}
    .bar nav li{display:inline-block;margin:0 var(--s4) 0 0}
    .bar a{display:inline-block;line-height:1.5rem}
    .letterhead li:first-child{color:var(--ink);font-weight:600}
    .readers{font-weight:600}
    header{padding-bottom:var(--s4)}
    h1{margin-top:var(--s5)}
    .subtitle{margin-top:var(--s1);color:var(--ink2)}
    .notices{margin-top:var(--s4);padding:var(--s3) var(--s4);
    background:var(--panel);border-left:4px solid var(--ink);font-size:var(--table)}
    .notices ul{padding-left:var(--s4)}
    .notices li+li{margin-top:var(--s1)}
    .notices li:only-child{list-style:none;margin-left:calc(-1*var(--s4))}
    main>nav{margin:var(--s5) 0;padding:var(--s2) 0;border-top:1px solid var(--rule);
    border-bottom:1px solid var(--rule);font-size:var(--table)}
    main>nav h2{font-size:var(--note);font-weight:600;color:var(--ink2)}
    main>nav ul{list-style:none;display:flex;flex-wrap:wrap}
    main>nav li{margin:var(--s1) var(--s5) var(--s1) 0}
    main>nav a{display:inline-block;line-height:1.5rem}
    main>nav .number{margin-right:.35em}
    .number{margin-right:.5em;font-weight:400;color:var(--ink3)}
    section{margin-bottom:var(--s6);padding-top:var(--s3);border-top:2px solid var(--ink)}
    .opening{margin-bottom:var(--s5);padding-top:0;border-top:0}
    footer{margin-top:var(--s6);padding-top:var(--s3);border-top:1px solid var(--rule);
    font-size:var(--note);color:var(--ink2)}
    footer p{max-width:62rem}
    footer a{display:inline-block;line-height:1.5rem;margin-top:var(--s2)}

    """

  /// What a section is made of.
  static let blocks = """
    section>h2{margin-bottom:var(--s2)}
    section>h3{margin:var(--s5) 0 var(--s1)}
    section>p{max-width:62rem;margin-bottom:var(--s3)}
    .lead{font-size:var(--lead);line-height:1.6;margin-bottom:var(--s4)}
    .leads{max-width:62rem;margin-bottom:var(--s5)}
    .leads .lead{margin-bottom:var(--s2)}
    .leads p+p+p{margin-top:var(--s1)}
    :lang(zh) .lead{line-height:1.8}
    .note{font-size:var(--note);color:var(--ink2)}
    .facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));
    grid-gap:var(--s3) var(--s5);margin:var(--s3) 0 var(--s5)}
    .facts div{display:flex;flex-direction:column;padding-top:var(--s2);
    border-top:1px solid var(--rule2)}
    .facts dt{font-size:var(--note);color:var(--ink2)}
    .facts dd{font-size:var(--lead);font-weight:700;line-height:1.35}
    .facts dd.remark{font-size:var(--note);font-weight:400}
    .tiles{grid-template-columns:repeat(auto-fill,minmax(7.5rem,1fr));grid-gap:var(--s4)}
    .tiles dt{order:1;font-size:var(--table);color:var(--ink)}
    .tiles dd{order:2}
    .tiles dt+dd{order:0;font-size:var(--h2)}
    .tiles dd:last-child{margin-top:auto}
    .tiles .remark{word-break:keep-all}
    .tiles .chip{margin-top:var(--s1);font-size:var(--table)}
    .callouts{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));
    grid-gap:var(--s4) var(--s5);margin:var(--s3) 0 var(--s5)}
    .callout{font-size:var(--table)}
    .callout.plain{padding-top:var(--s3);border-top:1px solid var(--rule2)}
    .callout h3{margin-bottom:var(--s1)}
    .callout p{max-width:62rem}
    .callout p+p{margin-top:var(--s2)}
    .callout.good,.callout.caution{padding:var(--s3) var(--s4);
    border-left:4px solid var(--good);background:var(--good-tint)}
    .callout.caution{border-color:var(--bad);background:var(--bad-tint)}
    .callout a{display:inline-block;line-height:1.5rem;font-weight:600}
    .answer{margin:var(--s3) 0 var(--s5)}
    .pack .answer{margin-top:0}
    .pack .note:last-child{margin-bottom:var(--s4)}
    .pack>:last-child:nth-child(odd){grid-column:1/-1}
    .answer dl{margin-top:var(--s1);font-size:var(--table)}
    .answer dl div{display:flex;flex-wrap:wrap;padding:var(--s1) 0;border-bottom:1px solid var(--rule)}
    .answer dt{flex:0 0 8rem;color:var(--ink2)}
    .answer dd{flex:1 1 12rem}
    .answer ul{list-style:none;margin-top:var(--s2)}
    .answer li{padding-bottom:3.5rem;
    background:linear-gradient(var(--rule2),var(--rule2)) 0 100%/100% 1px no-repeat,
    linear-gradient(var(--rule2),var(--rule2)) 0 calc(100% - 1.75rem)/100% 1px no-repeat;
    font-size:var(--table);-webkit-print-color-adjust:exact;print-color-adjust:exact}
    .answer li+li{margin-top:var(--s3)}
    .links{list-style:none;display:grid;margin:var(--s3) 0 var(--s5);
    grid-template-columns:repeat(auto-fill,minmax(14rem,1fr));grid-gap:var(--s3) var(--s5)}
    .links.short{grid-template-columns:repeat(auto-fill,minmax(6.5rem,1fr))}
    .links a{display:inline-block;line-height:1.5rem;font-weight:600}
    .groups{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));
    grid-gap:var(--s2) var(--s5);align-items:start;margin:var(--s3) 0 var(--s5)}
    .groups.plain{display:block}
    .groups>div{display:flex;padding:var(--s1) 0;border-bottom:1px solid var(--rule)}
    .groups dt{flex:0 0 7rem;padding-right:var(--s3);font-size:var(--table);font-weight:700;line-height:1.5rem}
    .groups ul{list-style:none;display:flex;flex-wrap:wrap}
    .groups li{margin-right:var(--s4);font-size:var(--table)}
    .groups a{display:inline-block;min-width:1.5rem;line-height:1.5rem}
    .groups summary{color:var(--ink)}
    .groups summary .number{margin:0 0 0 .5em}
    .groups details ul{padding:var(--s1) 0 var(--s3) var(--s4)}
    .remark{display:block;margin-top:var(--s1);font-size:var(--table);font-weight:400;
    color:var(--ink2)}
    .key{margin:0 0 var(--s5);padding:var(--s3) var(--s4);background:var(--panel);
    font-size:var(--note);-webkit-print-color-adjust:exact;print-color-adjust:exact}
    .key h3{font-size:var(--table)}
    .key ul{list-style:none;display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));
    grid-gap:var(--s1) var(--s4);margin-top:var(--s1)}
    .key li{display:flex;align-items:center}
    .key svg{flex:none;margin-right:var(--s2)}

    """

  /// What a wide screen adds: the narrow one is the rule above.
  static let wide = """
    .more{display:none}
    @media screen and (max-width:39.99em){section{margin-bottom:var(--s5)}
    .more{display:inline-block;margin:0;font-size:var(--table);line-height:1.5rem;color:var(--ink2);
    vertical-align:middle;cursor:pointer}
    input.more{-webkit-appearance:none;appearance:none;width:1.5rem}
    input.more::before{content:"\\25b8"}
    input.more:checked::before{content:"\\25be"}
    input.more:checked+.more{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}
    section:target>.more{display:none}
    section:not(:target)>.more:not(:checked)+.more~*:not(:target){display:none}}
    @media (max-width:39.99em){h1{font-size:1.5rem}
    .links,.callouts,.key ul{grid-template-columns:minmax(0,1fr)}}
    @media (min-width:40em){.sheet{padding-left:var(--s5);padding-right:var(--s5)}}
    @media print,(min-width:40em){.bar{display:flex;flex-wrap:wrap;align-items:baseline}
    .letterhead{flex:1 1 auto;display:flex;flex-wrap:wrap}
    .letterhead li{margin-right:var(--s5)}
    .letterhead+.readers{margin-left:auto}
    .readers{flex:0 1 auto}
    .bar nav{flex:0 1 auto;margin-left:auto;text-align:right}
    .bar nav li{margin:0 0 0 var(--s4)}}
    @media print,(min-width:60em){.lone .wide{display:block}
    .lone .narrow{display:none}}
    @media (min-width:48em){.pair,.many{grid-template-columns:repeat(2,minmax(0,1fr))}}
    @media print,(min-width:60em){.pack{grid-template-columns:repeat(2,minmax(0,1fr))}
    .columns{display:block;columns:2;column-gap:var(--s6)}
    .columns>div{break-inside:avoid}
    .columns>div:first-child>.scroll{margin-top:0}}
    @media print,(min-width:70em){.full .k~td:not(.w)>small{white-space:nowrap}}
    @media screen and (min-width:64em){.many{grid-template-columns:repeat(3,minmax(0,1fr))}
    .pair .wide{display:block}
    .pair .narrow{display:none}}

    """
}

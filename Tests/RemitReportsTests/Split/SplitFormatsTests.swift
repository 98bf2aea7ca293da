import RemitReports
import RemitText
import Testing

private let sales = report(englishDuties, unit: "Sales", roles: roles)

@Test func `Markdown has a heading for each group and a bullet for each duty`() {
  let expected =
    """
    # Sales

    sales.duty

    ## Head: Sales director

    - **1** Defines the sales strategy of the department for three years
      - **+6** Setting direction commits the whole department beyond a year. «Defines», «sales strategy»
      - Today: Sales manager
    - **10** Holds daily meetings
      - Decided: for the head, because: charter, 4.2
      - The rules say: operational (−4)
      - **−4** Daily control is the manager's. «daily meetings»

    ## Manager: Sales manager

    - **2** Holds daily meetings
      - **−4** Daily control is the manager's. «daily meetings»

    ## Shared

    - **3** Develops the budget and checks daily reports
      - **+6** Head's half: «Develops the budget». Setting direction commits the whole department beyond a year. «Develops»
      - **−4** Manager's half: «checks daily reports». Daily control is the manager's. «checks», «daily»

    ## Undetermined

    - **4** Other work
      - **0** No words or facts weigh on either side.

    5 duties: 2 head, 1 manager, 1 shared, 1 undetermined

    """
  #expect(sales.markdown(.english) == expected)
}

@Test func `CSV has one row for each duty`() {
  let expected =
    """
    id,verdict,owner,points,strategic,operational,reason,text\r
    1,strategic,rop,6,6,0,"Setting direction commits the whole department beyond a year. «Defines», «sales strategy»",Defines the sales strategy of the department for three years\r
    2,operational,,-4,0,4,Daily control is the manager's. «daily meetings»,Holds daily meetings\r
    3,shared,,2,6,4,"Head's half: «Develops the budget». Setting direction commits the whole department beyond a year. «Develops» / Manager's half: «checks daily reports». Daily control is the manager's. «checks», «daily»",Develops the budget and checks daily reports\r
    4,undetermined,,0,0,0,No words or facts weigh on either side.,Other work\r
    10,strategic,,-4,0,4,"Decided: for the head, because: charter, 4.2 / Daily control is the manager's. «daily meetings»",Holds daily meetings\r

    """
  #expect(report(englishDuties).csv(.english) == expected)
}

@Test func `JSON has the sources, a line for each duty and the summary`() {
  let expected =
    """
    {"sources":[{"name":"sales.duty","unit":"Sales","roles":[{"id":"director","title":"Sales director","seats":["head"]},{"id":"rop","title":"Sales manager","seats":["manager"]}]}],
    "duties":[
    {"id":"1","text":"Defines the sales strategy of the department for three years","language":"en","verdict":"strategic","points":6,"strategic":6,"operational":0,"ledger":[{"rule":"core.sets-direction","points":6,"group":"decision","spans":[[0,7],[12,26]]}]},
    {"id":"2","text":"Holds daily meetings","language":"en","verdict":"operational","points":-4,"strategic":0,"operational":4,"ledger":[{"rule":"core.controls-daily","points":-4,"group":"decision","spans":[[6,20]]}]},
    {"id":"3","text":"Develops the budget and checks daily reports","language":"en","verdict":"shared","points":2,"strategic":6,"operational":4,"ledger":[{"rule":"core.sets-direction","points":6,"group":"decision","spans":[[0,8]]},{"rule":"core.controls-daily","points":-4,"group":"decision","spans":[[24,30],[31,36]]}]},
    {"id":"4","text":"Other work","language":"en","verdict":"undetermined","points":0,"strategic":0,"operational":0,"ledger":[]},
    {"id":"10","text":"Holds daily meetings","language":"en","verdict":"strategic","points":-4,"strategic":0,"operational":4,"ledger":[{"rule":"core.controls-daily","points":-4,"group":"decision","spans":[[6,20]]}],"computed":"operational","decided":{"owner":"head","because":"charter, 4.2"}}
    ],
    "summary":{"duties":5,"strategic":2,"operational":1,"shared":1,"undetermined":1}}

    """
  #expect(String(decoding: sales.json(), as: UTF8.self) == expected)
}

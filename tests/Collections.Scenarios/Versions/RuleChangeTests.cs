using Collections.Server.VersionChanges;

namespace Collections.Scenarios.Versions;

/// <summary>The rule changes on December 15: for who enters from then on, and for a case that is moved.</summary>
public sealed class RuleChangeTests : IDisposable
{
    internal const string Begin = """
        # The rule changes

        Holidays: 2026-11-23, 2026-12-07, 2026-12-08, 2026-12-25, 2027-01-01.

        ## Accounts

        | account | customer | product | currency | due | past due | total due | score | score date | months on book | mobile | email | whatsapp | address |
        |---|---|---|---|---|---|---|---|---|---|---|---|---|---|

        """;

    internal const string Table = """

        ## Nights

        | date | account | messages | tasks | closed | news | history |
        |---|---|---|---|---|---|---|

        """;

    private readonly VersionedCards cards = new();

    public void Dispose() => cards.Dispose();

    [Fact]
    public async Task Who_entered_before_stays_on_the_first_version_and_who_enters_from_its_date_on_is_worked_by_the_second()
    {
        var differences = await cards.Work(
            Begin + Card("V1", "2026-12-04") + Card("V2", "2026-12-13") + Table + """
            | 2026-12-09 | V1 | T01 | – | – | | tarjeta-mora-temprana v1 |
            | 2026-12-14 | V1 | T02 | – | – | | |
            | 2026-12-15 | V1 | – | – | – | | |
            | 2026-12-15 | V2 | – | – | – | | tarjeta-mora-temprana v2 |
            | 2026-12-17 | V2 | T11 | – | – | | |
            | 2026-12-18 | V1 | – | – | – | | |
            | 2026-12-21 | V1 | – | Call (C1) | – | | tarjeta-mora-temprana v1 |
            | 2026-12-22 | V2 | T02 | – | – | | |
            | 2026-12-24 | V2 | – | – | – | | |
            | 2026-12-28 | V1 | T03 | – | – | | 20 WHATSAPP T03 |
            | 2026-12-28 | V2 | – | Call (C1) | – | | 12 CALL C1 |

            """,
            date => date == new DateOnly(2026, 12, 15) ? cards.PublishOn(date) : Task.CompletedTask);

        differences.ShouldBeEmpty(string.Join('\n', differences));
    }

    [Fact]
    public async Task A_case_that_is_moved_gets_no_cell_again_that_it_has_had_and_the_next_on_its_new_day()
    {
        var differences = await cards.Work(
            Begin + Card("V4", "2026-12-10") + Table + """
            | 2026-12-14 | V4 | T01 | – | – | | tarjeta-mora-temprana v1 ; 3 SMS T01 |
            | 2026-12-15 | V4 | – | – | – | | |
            | 2026-12-16 | V4 | – | – | – | | migrated from version 1 to 2 by bruno: the call comes earlier |
            | 2026-12-17 | V4 | – | – | – | | |
            | 2026-12-21 | V4 | T02 | – | – | | 8 MAIL T02 |
            | 2026-12-22 | V4 | – | – | – | | |
            | 2026-12-23 | V4 | – | Call (C1) | – | | 12 CALL C1 |

            """,
            async date =>
            {
                if (date == new DateOnly(2026, 12, 15)) await cards.PublishOn(date);
                if (date == new DateOnly(2026, 12, 16)) (await cards.Move()).Left.ShouldBeEmpty();
            });

        differences.ShouldBeEmpty(string.Join('\n', differences));
        cards.Office.Number("SELECT count(*) FROM outbox o JOIN text_code t ON t.code = o.template WHERE t.text = 'T11'").ShouldBe(0);
    }

    [Fact]
    public async Task In_one_house_the_case_that_is_chosen_comes_over_and_the_other_of_its_version_stays()
    {
        MigrationReport? report = null;
        var differences = await cards.Work(
            Begin + Card("V1", "2026-12-04") + Card("V2", "2026-12-13") + Card("V4", "2026-12-10") + Table + """
            | 2026-12-09 | V1 | T01 | – | – | | tarjeta-mora-temprana v1 |
            | 2026-12-14 | V1 | T02 | – | – | | |
            | 2026-12-14 | V4 | T01 | – | – | | tarjeta-mora-temprana v1 ; 3 SMS T01 |
            | 2026-12-15 | V1 | – | – | – | | |
            | 2026-12-15 | V2 | – | – | – | | tarjeta-mora-temprana v2 |
            | 2026-12-16 | V1 | – | – | – | | |
            | 2026-12-16 | V4 | – | – | – | | migrated from version 1 to 2 by bruno: the call comes earlier |
            | 2026-12-17 | V2 | T11 | – | – | | |
            | 2026-12-17 | V4 | – | – | – | | |
            | 2026-12-18 | V1 | – | – | – | | |
            | 2026-12-21 | V1 | – | Call (C1) | – | | tarjeta-mora-temprana v1 |
            | 2026-12-21 | V4 | T02 | – | – | | 8 MAIL T02 |
            | 2026-12-22 | V2 | T02 | – | – | | |
            | 2026-12-23 | V4 | – | Call (C1) | – | | 12 CALL C1 |
            | 2026-12-28 | V1 | T03 | – | – | | 20 WHATSAPP T03 |
            | 2026-12-28 | V2 | – | Call (C1) | – | | 12 CALL C1 |

            """,
            async date =>
            {
                if (date == new DateOnly(2026, 12, 15)) await cards.PublishOn(date);
                if (date == new DateOnly(2026, 12, 16)) report = await cards.Move("V4", "V2", "V9");
            });

        differences.ShouldBeEmpty(string.Join('\n', differences));
        (report!.Migrated, report.Left.Count, report.Part!.Others).ShouldBe((1, 0, 1));
        report.Part.Strangers.Select(stranger => $"{stranger.Reference}: {stranger.Why}").ShouldBe([
            "V2: Expected a case on version 1, found an open one on another version.",
            "V9: Expected the reference of an account or the number of a case, found neither."]);
        cards.Told("V1").ShouldNotContain("migrated");
    }

    [Theory]
    [InlineData("segment=MEDIO", 2)]
    [InlineData("segment=BAJO", 0)]
    [InlineData("product=card&dueFrom=100000", 2)]
    [InlineData("product=loan", 0)]
    [InlineData("bucket=1-30", 2)]
    [InlineData("bucket=31-60", 0)]
    [InlineData("search=V1", 1)]
    public async Task A_filter_of_the_list_of_cases_chooses_those_that_come_over(string query, int moved)
    {
        var differences = await cards.Work(
            Begin + Card("V1", "2026-12-04") + Card("V4", "2026-12-10") + Table + """
            | 2026-12-14 | V1 | T02 | – | – | | |
            | 2026-12-14 | V4 | T01 | – | – | | |

            """,
            _ => Task.CompletedTask);
        differences.ShouldBeEmpty(string.Join('\n', differences));
        await cards.Deploy(publish: true);

        var report = await cards.MoveBy(query);

        (report.Migrated, report.Part!.Cases, report.Part.Others).ShouldBe((moved, moved, 2 - moved));
    }

    [Fact]
    public async Task The_report_of_january_counts_everybody_by_arm_version_and_week_of_the_entry_and_names_who_of_the_control_was_reached()
    {
        var differences = await cards.Work(
            Begin + Card("V2", "2026-12-13") + Card("V3", "2026-12-08", customer: "C-0015", score: 750) + Card("V4", "2026-12-10") + Card("V0", "2026-12-08", customer: "C-0002", score: 750) + Table + """
            | 2026-12-10 | V3 | – | – | – | | |
            | 2026-12-14 | V3 | – | – | – | | 5 SMS T01 withheld: control |
            | 2026-12-14 | V4 | T01 | – | – | | tarjeta-mora-temprana v1 |
            | 2026-12-15 | V2 | – | – | – | | tarjeta-mora-temprana v2 |
            | 2026-12-15 | V3 | – | – | – | | tarjeta-mora-temprana v1 |
            | 2026-12-16 | V3 | – | – | – | | migrated from version 1 to 2 |
            | 2026-12-16 | V4 | – | – | – | | migrated from version 1 to 2 |
            | 2026-12-17 | V2 | T11 | – | – | | 3 WHATSAPP T11 |
            | 2026-12-21 | V3 | – | – | – | | 10 MAIL T02 withheld: control |
            | 2026-12-21 | V4 | T02 | – | – | | 8 MAIL T02 |
            | 2026-12-22 | V2 | T02 | – | – | | 8 MAIL T02 |
            | 2026-12-23 | V4 | – | Call (C1) | – | | 12 CALL C1 |
            | 2026-12-24 | V3 | – | – | – | | 15 WHATSAPP T03 withheld: control |
            | 2026-12-28 | V2 | – | Call (C1) | – | | 12 CALL C1 |
            | 2027-01-04 | V3 | – | Call (C1) | – | | 25 CALL C1 |
            | 2027-01-08 | V4 | – | – | cured | books 50,000 of 2027-01-07 | |
            | 2027-01-08 | V0 | – | – | cured | books 50,000 of 2027-01-07 | |
            | 2027-01-29 | V3 | | | – | | |

            """,
            async date =>
            {
                if (date == new DateOnly(2026, 12, 15)) await cards.PublishOn(date);
                if (date == new DateOnly(2026, 12, 16)) (await cards.Move()).Left.ShouldBeEmpty();
            });

        differences.ShouldBeEmpty(string.Join('\n', differences));
        cards.Report("entries").ShouldBe([
            "tarjeta-mora-temprana 1 2026-12-07 2 2 2 1 0.5000",
            "tarjeta-mora-temprana 1 2026-12-14 1 1 1 1 1.0000",
            "tarjeta-mora-temprana 2 2026-12-14 1 0 1 0 0.0000"]);
        var arms = cards.OfExperiment("experiment");
        arms.Where(row => (string)row["week"]! == "all").Select(row => $"{row["arm"]} {row["entries"]} {row["moved"]} {row["measured"]} {row["cured"]} {row["contacted"] ?? "-"}").ShouldBe(["champion 1 1 1 1 -", "control 1 1 1 0 0"]);
        arms.Where(row => (string)row["week"]! != "all").Select(row => $"{row["arm"]} {row["version"]} {row["week"]}").ShouldBe(["champion tarjeta-mora-temprana v1 2026-12-07", "control tarjeta-mora-temprana v1 2026-12-07"]);
        cards.OfExperiment("experiment-contacts").ShouldBeEmpty();
    }

    internal static string Card(string account, string due, string? customer = null, int score = 600) =>
        $"| {account} | {customer ?? $"C-{account}"} | card | ARS | {due} | 50000 | 150000 | {score} | 2026-12-01 | 40 | +54911000{account[1]}001 | {account}@example.invalid | +54911000{account[1]}001 | Calle {account[1]} |\n";
}
